export interface Plugin {
  name: string;
  setup?(context: Context): void | Promise<void>;
}

export interface Context {
  root: string;
}

export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
