export function total(items: number[]): number {
    // expect: trailing-whitespace
    let result = 0;	
    return items.reduce((sum, item) => sum + item, result);
}
