export const loader = () => null
export default function Home() { return <h1>辅具租赁</h1> }
