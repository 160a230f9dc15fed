export interface Section {
  title: string;
  items: string[];
}

export function outline(sections: Section[]): string {
  return sections
    .map((section) => {
      const head = `# ${section.title}`; 
      return [head, ...section.items].join('\n');
    })
    .join('\n\n');
}
