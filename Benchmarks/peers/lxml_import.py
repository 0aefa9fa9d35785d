"""lxml_import.py bare|fields DATA OUT THREADS [REPS]: the orders of a STAR document by lxml's iterparse, as README.md describes it.

Each order comes as a tree, and is let go of before the next. `bare` counts them; `fields` takes what this library takes of them,
but for the place of each. One thread, whatever is asked for.
"""

from lxml import etree

from import_job import arguments, repeat

USAGE = "usage: lxml_import.py bare|fields DATA OUT THREADS [REPS]"
STAR = "{http://www.starstandard.org/STAR/5}"
ORDER, JOB, UNIT = f"{STAR}RepairOrder", f"{STAR}Job", "unitCode"
# What an element says of an order, by its name and that of what it stands in where it could be about something else.
OF_ORDER = {
    "DocumentID": "number", "RepairOrderOpenedDate": "opened", "RepairOrderCompletedDate": "completed",
    "RepairOrderStatus": "status", "LicenseNumberString": "plate", "VehicleID": "vin", "ModelYear": "modelYear",
    "MakeString": "make", "ModelString": "model", "PartyID": "dealer", "PersonName": "advisor",
}
MEASURES = {"InDistanceMeasure": "odometerIn", "OutDistanceMeasure": "odometerOut"}
OF_JOB = {
    "JobID": "number", "ServiceLaborOperationCode": "operation", "CustomerConcernDescription": "concern",
    "CorrectionDescription": "correction", "LaborActualHoursNumeric": "hours",
}
NAMES = {STAR + name: f"order.{field}" for name, field in OF_ORDER.items()}
NAMES |= {STAR + name: f"order.{field}" for name, field in MEASURES.items()}
NAMES |= {STAR + name: f"job.{field}" for name, field in OF_JOB.items()}
UNITS = {STAR + name: f"order.{field}Unit" for name, field in MEASURES.items()}


def orders(path):
    for _, order in etree.iterparse(str(path), events=("end",), tag=ORDER):
        yield order
        order.clear()
        # What is left of those before.
        while order.getprevious() is not None:
            del order.getparent()[0]


def count(path):
    return sum(1 for _ in orders(path)), None


def take(path):
    number = jobs = 0
    said = {}
    for order in orders(path):
        number += 1
        for element in order.iter():
            tag = element.tag
            if tag == JOB:
                jobs += 1
                continue
            name = NAMES.get(tag)
            if name is None:
                continue
            values = [(name, (element.text or "").strip())]
            unit = UNITS.get(tag)
            if unit is not None:
                values.append((unit, element.get(UNIT)))
            for name, text in values:
                sums = said.setdefault(name, [0, 0])
                sums[0] += 1
                sums[1] += len(text.encode())
    return number, (jobs, said)


def main():
    work, data, out, _, repetitions = arguments(USAGE, ("bare", "fields"))
    path = data / "orders.xml"
    number, fields = repeat(lambda: (count if work == "bare" else take)(path), repetitions)
    (out / "orders.csv").write_text(f"{number}\n", encoding="ascii")
    if fields is not None:
        jobs, said = fields
        lines = [f"jobs,{jobs},", *(f"{name},{count},{size}" for name, (count, size) in sorted(said.items()))]
        (out / "fields.csv").write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
