export interface ProjectSummary {
  id: string;
  name: string;
  openIssues: number;
}
