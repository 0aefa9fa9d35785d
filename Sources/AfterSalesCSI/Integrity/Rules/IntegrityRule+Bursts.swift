public import AfterSalesCore
import AfterSalesStorage

/// Rules about many answers in a short time.
extension IntegrityRule {
    /// Many answers for one advisor within minutes, which is neither usual there nor what the others have in the same
    /// minutes (集中作答).
    ///
    /// A window of answers is a burst if all of this holds:
    /// - it has at least so many answers;
    /// - so many are unlikely on a day: of a day the busiest window counts, with the answers beyond its first. They are put
    ///   on the days by chance alone (binomial, exactly), once on all days of the dealership's advisors and once on the
    ///   advisor's own, where he has enough of them; the likelier of the two has to be at most `level`. On the other days no
    ///   more than `least - 2` count, or twice the median of all days, so that bursts do not become usual by themselves;
    /// - so large a part of what the whole dealership got in the same minutes is unlikely for the part that the advisor has
    ///   of all its answers (hypergeometric, exactly), at most `amongOthers`: after a batch of invitations all get answers at
    ///   once. Not asked of an advisor who is the only one.
    ///
    /// Both levels hold for all windows of an advisor together (Bonferroni), as somebody with hundreds of batches has an
    /// unlikely one among them. Where half of the answers share their instants with
    /// others, windows of one instant are not judged: the minute was not noted.
    /// - Parameters:
    ///   - minutes: The length of the window, from its first answer to its last.
    ///   - least: How many answers it has at least.
    ///   - leastDays: With fewer days with answers it is not judged.
    ///   - level: How unlikely it is on a day, at most.
    ///   - amongOthers: How unlikely it is among the dealership's answers of the same minutes, at most.
    ///   - channels: The ways by which the time is not the customer's: interviewers go through their lists, papers are put in
    ///     together.
    public static func answerBurst(
        minutes: Int, least: Int, leastDays: Int, level: Rate, amongOthers: Rate,
        except channels: Set<SurveyChannel> = [.phone, .paper]
    ) -> IntegrityRule {
        IntegrityRule(
            .answerBurst, .warning, LocalizedText("many answers for one advisor at once", "同一服务顾问短时间内集中作答")
        ) { material, notes in
            var search = BurstSearch<Identifier<Employee>>(
                minutes: minutes, least: least, leastDays: leastDays, level: level, amongOthers: amongOthers)
            for response in material.responses where !channels.contains(response.channel) {
                guard let advisor = response.visit.advisor else {
                    notes.advisorUnknown(response)
                    continue
                }
                search.add(response, of: advisor)
            }
            search.judge { owner, advisor, found in
                let subject = IntegritySubject.advisor(advisor, of: owner)
                switch found {
                case .tooFewDays: notes.tooFew(subject)
                case .sameInstant: notes.sameInstant(subject)
                case .burst(let burst): notes.doubt(subject, burst)
                }
            }
        }
    }

    /// Many answers from one line of the internet within minutes (同一网络集中作答), by the rule of ``answerBurst(minutes:least:leastDays:level:amongOthers:except:)``
    /// with lines in the place of advisors. A line is an address of version 4, or the first 64 bits of one of version 6.
    /// The flag is the dealership's, as nobody knows whose the line is; addresses are not repeated in it.
    /// - Parameters:
    ///   - minutes: The length of the window, from its first answer to its last.
    ///   - least: How many answers it has at least.
    ///   - leastDays: With fewer days with answers it is not judged.
    ///   - level: How unlikely it is on a day, at most.
    ///   - amongOthers: How unlikely it is among the dealership's answers of the same minutes, at most.
    ///   - channels: The ways by which the line is not the customer's: the tablet on the counter, the interviewers' telephone.
    public static func networkBurst(
        minutes: Int, least: Int, leastDays: Int, level: Rate, amongOthers: Rate,
        except channels: Set<SurveyChannel> = [.onSite, .phone, .paper]
    ) -> IntegrityRule {
        IntegrityRule(
            .networkBurst, .warning, LocalizedText("many answers from one line at once", "同一网络短时间内集中作答")
        ) { material, notes in
            var search = BurstSearch<NetworkAddress>(
                minutes: minutes, least: least, leastDays: leastDays, level: level, amongOthers: amongOthers)
            for response in material.responses where !channels.contains(response.channel) {
                guard let address = response.address(for: &notes) else { continue }
                search.add(response, of: address.line)
            }
            search.judge { owner, _, found in
                switch found {
                case .tooFewDays: notes.tooFew(.dealership(owner))
                case .sameInstant: notes.sameInstant(.dealership(owner))
                case .burst(let burst): notes.doubt(.dealership(owner), burst)
                }
            }
        }
    }
}

extension IntegrityNotes {
    fileprivate mutating func sameInstant(_ subject: IntegritySubject) {
        notJudged(
            subject, .factMissing, at: Place.document.field("answeredAt"),
            LocalizedText("many answers bear one and the same time", "大量答复的作答时间完全相同，无法判断"))
    }

    fileprivate mutating func doubt(_ subject: IntegritySubject, _ burst: AnswerBurst) {
        doubt(
            subject, at: Place.document.field("answeredAt"),
            inputs: [
                .init("from", burst.from.description), .init("through", burst.through.description),
                .init("answers", String(burst.responses.count)), .init("usual", String(burst.usual)),
                .init("usualDays", String(burst.usualDays)), .init("windows", String(burst.windows)),
                .init("chance", burst.chance.description),
                .init("atTheTime", String(burst.atTheTime)), .init("chanceAmongOthers", burst.amongOthers.description),
            ],
            LocalizedText(
                "\(burst.responses.count) answers from \(burst.from) through \(burst.through)",
                "\(burst.from) 至 \(burst.through) 之间有 \(burst.responses.count) 份答复"),
            restingOn: burst.responses)
    }
}
