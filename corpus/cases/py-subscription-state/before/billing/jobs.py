from datetime import timedelta


def pause_for_summer(store, today):
    for subscription in store.find(plan="school"):
        subscription.pause(today, until=today + timedelta(weeks=6))
