from collections import defaultdict

NIGHT = "night"


class Planner:
    def __init__(self, employees, demand):
        self.employees = employees
        self.demand = demand

    def assign(self):
        plan = defaultdict(list)
        for day, shifts in self.demand.items():
            for shift, needed in shifts.items():
                plan[day].extend((employee, shift) for employee in self.available(day)[:needed])
        return plan

    def available(self, day):
        return [employee for employee in self.employees if day not in employee.days_off]

    def nights_of(self, plan):
        nights = defaultdict(int) 
        for shifts in plan.values():
            for employee, shift in shifts:
                if shift == NIGHT:
                    nights[employee] += 1
        return nights
    
    def spread(self, plan):
        nights = self.nights_of(plan)
        counts = [nights[employee] for employee in self.employees]  
        return max(counts) - min(counts) if counts else 0
