/** No drawing that people look at has more elements, and each of them costs memory, however little it says. */
export const mostElementsOfDrawing = 200_000;
