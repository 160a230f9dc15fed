import time


def wait(client, job_id):
    offset = 0
    # ok: manual-pagination (it follows a log that grows)
    while True:
        log = client.get_log(job_id, offset=offset)
        print(log.text, end="")
        offset += len(log.text)
        if client.get_job(job_id).finished:
            return
        time.sleep(2)
