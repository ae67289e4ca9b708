export const theme = { colors: { primary: '#2b2f6c', accent: '#75b8ca' } };

export function draw(context) {
  context.fillStyle = '#c51e80';
  context.fillRect(0, 0, 10, 10);
  document.querySelector('#fade').textContent = 'issue #123456';
}
