"""import_data.py SEED MEGABYTES FOLDER: files such as workshops send, made of a seed.

Writes records.csv (UTF-8), the same as records-gbk.csv (GB 18030), and orders.xml, each of about so many megabytes; README.md
describes them. The same arguments give the same bytes on every machine.
"""

import argparse
from pathlib import Path
from xml.sax.saxutils import escape

from drawing import Draw
from import_words import ADVISORS, CARS, CONCERNS, NAMES, OPERATIONS, PLATES, WORK

BLOCK = 10_000
HEADER = (
    "VIN,RO_OPEN_DATE,RO_CLOSE_DATE,MILEAGE,ODOMETER_MEASURE,RO_INVOICE_NUMBER,SERVICE_DESCRIPTION,LABOR_DESCRIPTION,"
    "PART_NAME_DESCRIPTION,PART_QUANTITY,MAKE,MODEL,MODEL_YEAR,PLATE,PLATE_STATE,MANAGEMENT_SYSTEM,LOCATION_ID,LOCATION_NAME,"
    "ADDRESS,CITY,STATE,POSTAL_CODE,PHONE,URL\n"
)
PLACE_OF_BUSINESS = "1247 Hamilton Rd,London,ON,N5W 1A7,5194553120,www.riversideautoservice.ca"
DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<ProcessRepairOrder xmlns="http://www.starstandard.org/STAR/5" versionID="5.3.4" systemEnvironmentCode="Production">
  <ApplicationArea>
    <Sender>
      <CreatorNameCode>DEALERTRACK</CreatorNameCode>
      <SenderNameCode>FCM-LONDON</SenderNameCode>
      <DealerNumberID>ON41127</DealerNumberID>
    </Sender>
    <CreationDateTime>2026-07-31T23:14:07-04:00</CreationDateTime>
    <BODID>a41f0c92-6b19-4d0e-9d2a-7c1f55a0b331</BODID>
  </ApplicationArea>
  <ProcessRepairOrderDataArea>
    <Process/>
"""
END_OF_DOCUMENT = "  </ProcessRepairOrderDataArea>\n</ProcessRepairOrder>\n"
ORDER = """    <RepairOrder>
      <RepairOrderHeader>
        <DocumentID>RO-{number}</DocumentID>
        <SecondaryReferenceNumberString>RO-{number}-A</SecondaryReferenceNumberString>
        <DealerParty>
          <PartyID>ON41127</PartyID>
          <OrganizationName>Forest City Motors</OrganizationName>
          <AddressLine>2280 Wharncliffe Rd S</AddressLine>
          <CityName>London</CityName>
          <StateOrProvinceCountrySubDivisionID>ON</StateOrProvinceCountrySubDivisionID>
          <PostalCode>N6P 1M4</PostalCode>
        </DealerParty>
        <ServiceAdvisorParty><PersonName>{advisor}</PersonName></ServiceAdvisorParty>
        <LocationID>FCM-SVC-01</LocationID>
        <DepartmentType>Service</DepartmentType>
        <RepairOrderOpenedDate>{year}-{month:02}-{day:02}T08:20:00-04:00</RepairOrderOpenedDate>
{completed}        <RepairOrderStatus>Closed</RepairOrderStatus>
      </RepairOrderHeader>
      <RepairOrderLineItem>
        <Vehicle>
          <VehicleID>{vin}</VehicleID>
          <ModelYear>{model_year}</ModelYear>
          <MakeString>{make}</MakeString>
          <ModelString>{model}</ModelString>
        </Vehicle>
        <LicenseNumberString>{plate}</LicenseNumberString>
        <InDistanceMeasure unitCode="KMT">{odometer}</InDistanceMeasure>
        <OutDistanceMeasure unitCode="KMT">{odometer_out}</OutDistanceMeasure>
{jobs}      </RepairOrderLineItem>
    </RepairOrder>
"""
COMPLETED = "        <RepairOrderCompletedDate>{year}-{month:02}-{day:02}T16:45:00-04:00</RepairOrderCompletedDate>\n"
JOB = """        <Job>
          <JobID>{number}</JobID>
          <ServiceLaborOperationCode>{operation}</ServiceLaborOperationCode>
          <CustomerConcernDescription>{concern}</CustomerConcernDescription>
          <CorrectionDescription>{correction}</CorrectionDescription>
          <LaborActualHoursNumeric>{hours}</LaborActualHoursNumeric>
        </Job>
"""


def quoted(text):
    """A cell as it has to stand."""
    if any(sign in text for sign in ',"\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def visits(seed):
    """A visit of a car after the other, without end."""
    block = 0
    while True:
        draw = Draw(seed * 1_000_003 + block)
        columns = [
            draw.below(len(CARS), BLOCK), draw.below(100_000, BLOCK), draw.within(2019, 2025, BLOCK), draw.within(1, 12, BLOCK),
            draw.within(1, 28, BLOCK), draw.below(180_000, BLOCK), draw.below(len(WORK), BLOCK), draw.within(1, 8, BLOCK),
            draw.below(1_000, BLOCK), draw.below(len(PLATES), BLOCK), draw.bits(BLOCK),
        ]
        for place, values in enumerate(zip(*(column.tolist() for column in columns))):
            yield block * BLOCK + place, *values
        block += 1


def record(number, car, serial, year, month, day, odometer, work, quantity, plate, letters, dice):
    """A row of the table."""
    prefix, make, model = CARS[car]
    text, part = WORK[work]
    # Blank where nobody wrote it down; with separators where the system before did.
    miles = "" if dice % 40 == 0 else f'"{odometer:,}"' if dice % 3 == 0 and odometer > 999 else str(odometer)
    closed = "" if dice % 50 == 1 else f"{month:02}/{day:02}/{year}"
    unit = "MI" if dice % 12 == 0 else "KM"
    plates = f"{PLATES[letters]} {plate:03},ON" if dice % 4 else ","
    return (
        f"{prefix}{serial:05},{month:02}/{day:02}/{year},{closed},{miles},{unit},{184200 + 3 * number},{quoted(text)},"
        f"{quoted(text.strip().upper()[:40])},{part},{quantity if part else ''},{make.upper()},{model.upper()},{year - dice % 4},"
        f"{plates},PROTRACTOR,CA-ON-4471,{NAMES[dice % 3]},{PLACE_OF_BUSINESS}\n"
    )


def job(number, work, dice):
    return JOB.format(
        number=number, operation=OPERATIONS[dice % len(OPERATIONS)], concern=escape(CONCERNS[dice % len(CONCERNS)]),
        correction=escape(WORK[work][0]), hours=f"{dice % 4}.{dice % 10}",
    )


def order(number, car, serial, year, month, day, odometer, work, quantity, plate, letters, dice):
    """An order of the document."""
    prefix, make, model = CARS[car]
    day_of = {"year": year, "month": month, "day": day}
    count = 1 + dice % 5 // 3 + dice % 11 // 10 * 2
    return ORDER.format(
        **day_of, number=100480 + 7 * number, advisor=ADVISORS[dice % len(ADVISORS)],
        completed="" if dice % 50 == 1 else COMPLETED.format(**day_of), vin=f"{prefix}{serial:05}", model_year=year - dice % 4,
        make=make, model=model, plate=f"{PLATES[letters]} {plate:03}", odometer=odometer, odometer_out=odometer + dice % 9,
        jobs="".join(job(place + 1, (work + place) % len(WORK), dice // 7 + place) for place in range(count)),
    )


def write(path, encoding, begin, piece, end, seed, size):
    """A file of pieces until it is large enough."""
    with open(path, "wb") as file:
        file.write(begin.encode(encoding))
        written = 0
        for visit in visits(seed):
            if written >= size:
                break
            # Sizes are those of UTF-8, so that both tables have the same rows.
            text = piece(*visit)
            written += len(text.encode())
            file.write(text.encode(encoding))
        file.write(end.encode(encoding))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("megabytes", type=float)
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    if asked.megabytes <= 0:
        parser.error("files need a size")
    size = int(asked.megabytes * 1e6)
    asked.folder.mkdir(parents=True, exist_ok=True)
    write(asked.folder / "records.csv", "utf-8", HEADER, record, "", asked.seed, size)
    write(asked.folder / "records-gbk.csv", "gb18030", HEADER, record, "", asked.seed, size)
    write(asked.folder / "orders.xml", "utf-8", DOCUMENT, order, END_OF_DOCUMENT, asked.seed, size)
    (asked.folder / "meta.txt").write_text(f"{asked.megabytes:g}\n")


if __name__ == "__main__":
    main()
