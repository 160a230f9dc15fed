export interface Column {
  key: string;
  title: string;
  width?: number;
}

export interface GridOptions {
  selectable: boolean;
  showOwner: boolean;
  showCost: boolean;
}

export function buildColumns(options: GridOptions): Column[] {
  const columns: Column[] = [
    { key: 'name', title: 'Name', width: 240 },
    { key: 'status', title: 'Status' },
  ];
  if (options.selectable) {
    columns.unshift({ key: 'select', title: '', width: 32 });
  }
  if (options.showOwner) {
    columns.push({ key: 'owner', title: 'Owner' });
  }
  if (options.showCost) {
    columns.splice(2, 0, { key: 'cost', title: 'Cost', width: 96 });
  }
  columns.push({ key: 'updatedAt', title: 'Updated' });
  return columns;
}

export function freezeStatus(options: GridOptions): Column[] {
  const columns = buildColumns(options);
  columns[1].width = 120;
  return columns;
}

export function columnKeys(options: GridOptions): string[] {
  return buildColumns(options).map((column) => column.key);
}
