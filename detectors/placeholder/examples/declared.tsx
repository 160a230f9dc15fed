export const Select = ({ onChange = () => {} }: Props) => <select onChange={onChange} />;

export const ThemeContext = createContext<Theme>({ theme: 'light', toggle: () => {} });

export function Dialog({ onClose }: Props) {
  return (
    <Overlay onClick={onClose}>
      <Panel onClick={(e) => e.stopPropagation()}>
        <input placeholder="Search for a placeholder" defaultValue="" />
        <button onClick={() => onClose()}>Close</button>
        <button disabled onClick={() => {}}>Later</button>
      </Panel>
    </Overlay>
  );
}

export function TodoList({ todos }: { todos: Todo[] }) {
  // Todo items that are done come last
  return todos.map((todo) => <li key={todo.id}>{todo.text}</li>);
}

export abstract class Base {
  abstract render(): string;
  protected hook(): void {
    // for subclasses
  }
}

export class Memory implements Storage {
  lock(): Promise<void> {
    return Promise.resolve();
  }
  get length(): number {
    return this.map.size;
  }
  move(): never {
    throw new TypeError('moving is not possible');
  }
}

export const COUNTRIES = [
  { code: 'DE', name: 'Germany' },
  { code: 'FR', name: 'France' },
];

export const statusText = (s: Status) => ({ open: 'Open', done: 'Done' })[s];
