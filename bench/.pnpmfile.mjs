/** Packages of which the bench reads the sources and runs nothing, so that what they depend on is not installed. */
const onlyRead = new Set([
  '@tldraw/editor',
  'native-base',
  'react-native-paper',
  'react-native-ui-lib',
  'recharts',
]);

export const hooks = {
  readPackage: (manifest) =>
    onlyRead.has(manifest.name)
      ? { ...manifest, dependencies: {}, optionalDependencies: {}, peerDependencies: {} }
      : manifest,
};
