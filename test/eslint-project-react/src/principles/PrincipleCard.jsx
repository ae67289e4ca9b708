import styled from 'styled-components';

const Card = styled.article`
  border: 1px solid #c51e80;
  padding: 1rem;
`;

/** An old issue, #c51e80, is no colour. */
export function PrincipleCard({ name, isNew }) {
  return (
    <Card id="c51e80" className={isNew ? 'bg-[#c51e80] p-4' : 'p-4'}>
      <svg viewBox="0 0 24 24" fill="#c51e80">
        <path d="M2 2h20v20H2z" stroke="#123456" />
      </svg>
      <h2 style={{ color: '#c41e7f', background: 'rgb(255 136 0)' }}>{name}</h2>
    </Card>
  );
}
