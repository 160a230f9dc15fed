export interface Section {
  title: string;
  items: string[];
}

export function outline(sections: Section[]): string {
  return sections
    .map((section) => {
      const head = `# ${section.title}`; 
      const items = section.items.length > 0 ? section.items : ['  '];
      return [head, ...items].join('\n');
    })
    .join('\n\n');
}
