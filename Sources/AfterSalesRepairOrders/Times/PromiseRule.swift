public import AfterSalesCore
public import AfterSalesCustomers

/// How the promised time is reckoned (承诺交车时间推算): what waits ahead, what there is to do, the parts, and some slack.
///
/// In JSON it is `{"slack": "PT30M"}`.
public struct PromiseRule: Hashable, Sendable, Codable {
    /// What is added, in opening time; so many days end with the closing of the n-th open day. Nil for nothing.
    public let slack: ClockLimit?

    /// Half an hour for washing and the bill.
    public static let standard = PromiseRule(slack: ClockLimit(known: 30, .minutes))

    /// A rule.
    /// - Parameter slack: What is added.
    public init(slack: ClockLimit?) { self.slack = slack }

    /// When the car can be promised.
    ///
    /// All of it is opening time, so that nothing is done at night, on days off, or in an hour that the clocks skip:
    ///
    ///     wait  = ahead / posts, a begun second as a whole one
    ///     begin = the later of: `wait` of opening time after `at`, the arrival of the parts
    ///     done  = `work` of opening time after begin
    ///     ready = `slack` of opening time after done
    /// - Parameters:
    ///   - load: What has to happen.
    ///   - at: When it is promised.
    ///   - hours: When the workshop is open, in its local time.
    /// - Throws: A ``/AfterSalesCore/Rejection``: `hoursOutOfRange`, `hoursBelowZero`, `noPost`, and `promiseUnreachable`
    ///   where there is not so much opening time, or the calendar ends.
    public func ready(
        _ load: PromiseLoad, from at: Timestamp, hours: BusinessHours
    ) throws(Rejection) -> Timestamp {
        var check = OrderCheck()
        if load.work <= .zero {
            check.report(
                .hoursOutOfRange, at: Place.document.field("work"), inputs: [.init("hours", load.work.description)],
                "\(load.work) hours to do are not above zero", "待做工时 \(load.work) 必须大于零")
        }
        check.notBelowZero(load.ahead, at: Place.document.field("ahead"))
        if load.posts < 1 {
            check.report(
                .noPost, at: Place.document.field("posts"), inputs: [.init("posts", String(load.posts))],
                "nobody works: \(load.posts) posts", "没有可用工位：\(load.posts)")
        }
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        do {
            let (waiting, rest) = try load.ahead.seconds().quotientAndRemainder(dividingBy: Int64(load.posts))
            let turn = try hours.deadline(from: at, adding: rest == 0 ? waiting : waiting + 1)
            let done = try hours.deadline(from: max(turn, load.partsAt ?? turn), adding: load.work.seconds())
            guard let slack else { return done }
            return try ServiceClock(limit: slack, basis: .business).due(from: done, hours: hours)
        } catch {
            check.report(
                .promiseUnreachable, at: .document,
                inputs: [.init("work", load.work.description), .init("ahead", load.ahead.description)],
                "the car can never be ready by these opening hours: \(error)", "按营业时间无法推算交车时间")
            throw Rejection(check.findings)
        }
    }
}

extension Hours {
    /// The hours in seconds, 36 to a hundredth.
    fileprivate func seconds() throws(ArithmeticError) -> Int64 {
        let (seconds, overflow) = units.multipliedReportingOverflow(by: 36)
        guard !overflow else { throw .overflow }
        return seconds
    }
}
