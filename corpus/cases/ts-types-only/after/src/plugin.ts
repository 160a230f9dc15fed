/** What a plugin may do before and after a build. */
export interface Plugin {
  name: string;
  /** Runs once, before the first file. */
  setup?(context: Context): void | Promise<void>;
  /** Runs after the last file, also when the build failed. */
  teardown?(context: Context): void | Promise<void>;
}

/** What a plugin is given. */
export interface Context {
  root: string;
  readonly mode: 'development' | 'production';
}

export function definePlugin(plugin: Plugin): Plugin {
  // gives editors the type
  return plugin;
}
