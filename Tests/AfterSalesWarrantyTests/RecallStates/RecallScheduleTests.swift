import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Foundation
import Testing

@Suite struct RecallScheduleTests {
    private static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }

    private static func lines(_ dates: [RecallReportDate]) -> [String] {
        dates.map { "\($0.id.kind) \($0.id.number): \($0.from)/\($0.through) due \($0.due)" }
    }

    @Test func everyBuiltInScheduleIsSoundAndRead() throws {
        for schedule in RecallReportSchedule.builtIn {
            #expect(throws: Never.self) {
                try RecallReportSchedule(
                    schedule.id, of: schedule.authority, source: schedule.source, campaigns: schedule.campaigns,
                    series: schedule.series, finalWorkingDays: schedule.finalWorkingDays,
                    keptYears: schedule.keptYears)
            }
            let data = try JSONEncoder().encode(schedule)
            #expect(try JSONDecoder().decode(RecallReportSchedule.self, from: data) == schedule)
        }
        #expect(Set(RecallReportSchedule.builtIn.map(\.id)).count == 3)
        #expect(RecallReportSchedule.unitedStates1979.campaigns.description == "1979-01-01/2021-11-14")
        #expect(try RecallReportSchedule.unitedStates2021.campaigns.from == Self.day("2021-11-15"))
        #expect(try RecallReportSchedule.china2016.campaigns.from == Self.day("2016-01-01"))
    }

    @Test(
        arguments: [
            (RecallAuthority.nhtsa, "2021-11-14", "us-573.7-six-quarters"),
            (.nhtsa, "2021-11-15", "us-30118f-eight-quarters"), (.nhtsa, "1978-12-31", nil),
            (.samr, "2016-01-01", "cn-implementation-measures"), (.samr, "2015-12-31", nil), ("kba", "2026-01-01", nil),
        ] as [(RecallAuthority, String, String?)])
    func isChosenByTheFirstDay(authority: RecallAuthority, day: String, id: String?) throws {
        #expect(try RecallReportSchedule.builtIn(authority, startedOn: Self.day(day))?.id == id)
    }

    // Eight quarters, the first the one in which notification began, due 30 days behind its end; then three years.
    @Test func unitedStates() throws {
        let schedule = RecallReportSchedule.unitedStates2021
        let started = try Self.day("2026-02-17")
        let all = try schedule.reports(dueBy: Self.day("2040-01-01"), startedOn: started)
        #expect(
            Self.lines(all) == [
                "quarterly 1: 2026-02-17/2026-03-31 due 2026-04-30",
                "quarterly 2: 2026-04-01/2026-06-30 due 2026-07-30",
                "quarterly 3: 2026-07-01/2026-09-30 due 2026-10-30",
                "quarterly 4: 2026-10-01/2026-12-31 due 2027-01-30",
                "quarterly 5: 2027-01-01/2027-03-31 due 2027-04-30",
                "quarterly 6: 2027-04-01/2027-06-30 due 2027-07-30",
                "quarterly 7: 2027-07-01/2027-09-30 due 2027-10-30",
                "quarterly 8: 2027-10-01/2027-12-31 due 2028-01-30",
                "annual 1: 2028-01-01/2028-12-31 due 2029-01-30", "annual 2: 2029-01-01/2029-12-31 due 2030-01-30",
                "annual 3: 2030-01-01/2030-12-31 due 2031-01-30",
            ])
        // One day before, at and one day behind a due day.
        for (day, count) in [
            ("2026-04-29", 0), ("2026-04-30", 1), ("2026-05-01", 1), ("2026-07-30", 2), ("2031-01-29", 10),
        ] {
            #expect(try schedule.reports(dueBy: Self.day(day), startedOn: started).count == count)
        }
        // What is completed is reported with its quarter, and then no more.
        for (day, count) in [("2026-02-17", 1), ("2026-03-31", 1), ("2026-04-01", 2), ("2028-01-01", 9)] {
            #expect(
                try schedule.reports(
                    dueBy: Self.day("2040-01-01"), startedOn: started, completedOn: Self.day(day)
                ).count == count, "\(day)")
        }
        let six = try RecallReportSchedule.unitedStates1979.reports(
            dueBy: Self.day("2040-01-01"), startedOn: Self.day("2020-12-31"))
        #expect(six.count == 6 && Self.lines(six).first == "quarterly 1: 2020-12-31/2020-12-31 due 2021-01-30")
        #expect(Self.lines(six).last == "quarterly 6: 2022-01-01/2022-03-31 due 2022-04-30")
        let sent: Set<RecallReportDate.ID> = [.init(.quarterly, 1), .init(.quarterly, 3)]
        let missing = try schedule.reports(missing: sent, by: Self.day("2027-01-30"), startedOn: started)
        #expect(missing.map(\.id) == [.init(.quarterly, 2), .init(.quarterly, 4)])
    }

    // Every three months from the beginning; a final one within 15 working days of the completion.
    @Test func china() throws {
        let schedule = RecallReportSchedule.china2016
        let open = try schedule.reports(dueBy: Self.day("2027-03-01"), startedOn: Self.day("2025-11-30"))
        #expect(
            Self.lines(open) == [
                // Of a beginning on the 30th, February's end does not shift what follows.
                "interim 1: 2025-11-30/2026-02-27 due 2026-02-28", "interim 2: 2026-02-28/2026-05-29 due 2026-05-30",
                "interim 3: 2026-05-30/2026-08-29 due 2026-08-30", "interim 4: 2026-08-30/2026-11-29 due 2026-11-30",
                "interim 5: 2026-11-30/2027-02-27 due 2027-02-28",
            ])
        // National Day 2026: closed 1 to 7 October, worked on Saturday the 10th instead.
        let windows = try [OpeningWindow(opens: 540, closes: 1_080)]
        let hours = try BusinessHours(
            weekly: [.monday: windows, .tuesday: windows, .wednesday: windows, .thursday: windows, .friday: windows],
            closedDays: Set((1...7).map { try LocalDate(year: 2026, month: 10, day: $0) }),
            specialDays: [Self.day("2026-10-10"): windows], zone: .china)
        let done = try schedule.reports(
            dueBy: Self.day("2030-01-01"), startedOn: Self.day("2026-06-01"), completedOn: Self.day("2026-09-30"),
            hours: hours)
        #expect(
            Self.lines(done) == [
                "interim 1: 2026-06-01/2026-08-31 due 2026-09-01", "final 1: 2026-06-01/2026-09-30 due 2026-10-27",
            ])
        #expect(try schedule.keepsRecords(completedOn: Self.day("2026-02-28")) == Self.day("2036-02-28"))
        #expect(try schedule.keepsRecords(completedOn: Self.day("2024-02-29")) == Self.day("2034-02-28"))
        #expect(try RecallReportSchedule.unitedStates2021.keepsRecords(completedOn: Self.day("2026-02-28")) == nil)
    }

    @Test func whatCannotBeDatedIsRefused() throws {
        let schedule = RecallReportSchedule.china2016
        let error = #expect(throws: Rejection.self) {
            try schedule.reports(
                dueBy: Self.day("2030-01-01"), startedOn: Self.day("2026-06-02"), completedOn: Self.day("2026-06-01"))
        }
        #expect(error?.findings.recallCodes == [.endBeforeStart, .businessHoursNeeded])
        let beyond = #expect(throws: Rejection.self) {
            try schedule.reports(dueBy: .latest, startedOn: Self.day("9999-12-01"))
        }
        #expect(beyond?.findings.recallCodes == [.dateOutOfRange])
        #expect(try schedule.reports(dueBy: Self.day("2020-01-01"), startedOn: Self.day("2026-06-02")) == [])
    }

    @Test func aScheduleThatContradictsItselfIsRefusedWithEveryReason() throws {
        let days = try DateWindow(from: Self.day("2026-01-01"))
        let source = LocalizedText("A law", "法律")
        func codes(_ series: [RecallReportSeries], final: Int? = nil, kept: Int? = nil, id: String = "x") -> [String] {
            do {
                _ = try RecallReportSchedule(
                    id, of: .samr, source: source, campaigns: days, series: series, finalWorkingDays: final,
                    keptYears: kept)
                return []
            } catch {
                return error.findings.map { "\($0.code) \($0.place)" }
            }
        }
        #expect(codes([]) == ["recallScheduleInvalid $.series"])
        #expect(codes([], final: 0, kept: 1) == [])
        #expect(
            codes([], final: 367, kept: 0, id: " ") == [
                "emptyText $.id", "recallScheduleInvalid $.finalWorkingDays", "recallScheduleInvalid $.keptYears",
            ])
        #expect(
            codes([
                RecallReportSeries(.final, every: 5, .calendar, dueDays: -1, reportsLastPeriod: true),
                RecallReportSeries(.annual, every: 121, .start, count: 0, dueDays: 0, reportsLastPeriod: true),
                RecallReportSeries(.annual, every: 0, .start, count: 1, dueDays: 367, reportsLastPeriod: true),
            ]) == [
                "recallScheduleInvalid $.series[0].kind", "recallScheduleInvalid $.series[0].months",
                "recallScheduleInvalid $.series[0].count", "recallScheduleInvalid $.series[0].dueDays",
                "recallScheduleInvalid $.series[1].months", "recallScheduleInvalid $.series[1].count",
                "recallScheduleInvalid $.series[2].kind", "recallScheduleInvalid $.series[2].months",
                "recallScheduleInvalid $.series[2].dueDays",
            ])
        #expect(
            codes([RecallReportSeries(.interim, every: 5, .start, dueDays: 0, reportsLastPeriod: false)]) == [])
    }
}
