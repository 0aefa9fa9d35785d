// Figures of a month: KPIs, parts that merge, a report, a distribution and a forecast.

import AfterSales

// Sums come from roll-ups of settled lines; what lines do not tell, a host adds by name.
var june = FigureSums(in: .cny)
try june.add(102_319_00, to: .sales(.customer, .labour))
try june.add(61_391_40, to: .cost(.labour))
try june.add(1_376_40, to: .hoursSold(.customer))
try june.add(412, to: .ordersPaid(.customer))
try june.add(412, to: .orders)
try june.add(1_520_00, to: .other(.hoursWorked))
try june.add(1_760_00, to: .other(.hoursAvailable))

print(try june[.effectiveLabourRate(.customer)])
print(try june[.productivity].text(.simplifiedChinese))
print(try june[.showRate])  // nobody counted appointments

// Parts merge into the whole: sums are added, nothing is averaged.
var north = FigureSums(in: .cny)
try north.add(98_000_00, to: .sales(.customer, .labour))
try north.add(1_100_00, to: .hoursSold(.customer))
print(try june[.effectiveLabourRate].merging(north[.effectiveLabourRate]))

// A report beside other months and targets. May is not known: no value, not zero.
let report = try MonthReport(
    try Month("2026-06"), of: "D01", kpis: [.output, .vehicleIntake, .grossProfitShare], current: june,
    targets: [KPI.output.name: try DecimalNumeral("100000")])
print(report.text(.english), terminator: "")

// Wash times: exact by the minute, and they merge.
var washes = Distribution()
for (minutes, times) in [(8, 3), (11, 20), (14, 17), (22, 5)] as [(Int64, Int64)] {
    try washes.add(minutes, times: times)
}
print("median", washes.median ?? 0...0, "p90", washes.p90 ?? 0...0, "in 10–15:", washes.share(within: 10...15).atLeast)

// What tomorrow is likely to bring, and how wrong the method was on four weeks it had not seen.
let firstDay = try LocalDate("2026-01-05")
let history = try (0..<140).map { offset in
    let day = try firstDay.adding(days: offset)
    return HoursOfDay(day, Hours(units: Int64(50_00 + 2_00 * day.weekday.rawValue + 37 * (offset % 9))))
}
let forecast = try HoursForecast(from: history)
if let day = forecast.day(try LocalDate("2026-05-25")) {
    print(day.day, day.expected, "h within", day.low, "and", day.high)
}
print("error \(forecast.holdOut.meanAbsoluteError?.description ?? "–") h, inside \(forecast.holdOut.inside)")
