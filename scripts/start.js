// Starts one of the scripts of this folder, which are TypeScript, or says clearly why this Node.js cannot.
// It is plain JavaScript so that an old Node.js gets as far as the sentence below.
const [, , name, ...args] = process.argv;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  process.argv = [process.argv[0], `${name}.ts`, ...args];
  await import(`./${name}.ts`);
} else {
  console.error(
    `Node.js ${process.versions.node} is too old for this workspace, which needs 22.18 or later. ` +
      `\`npx -y pnpm@12 ${name}\` installs the Node.js it needs and runs on it; ` +
      'if you did run that, the install was not allowed to build the package "node".',
  );
  process.exitCode = 2;
}
