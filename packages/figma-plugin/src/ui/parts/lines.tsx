/** A line to read and a quieter one below it, each cut where it is too long. */
export function Lines({ first, second = '' }: { first: string; second?: string }) {
  return (
    <span class="lines">
      <span class="cut">{first}</span>
      {second !== '' && (
        <span class="cut quiet">
          <span class="unseen">, </span>
          {second}
        </span>
      )}
    </span>
  );
}
