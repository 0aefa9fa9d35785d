#if PostgreSQL
import CLibPQ
import Dispatch

/// Listens on a connection and a thread of its own until it is stopped.
final class Listener: Sendable {
    private let settings: ConnectionSettings
    private let wakeUp: WakeUp
    private let report: @Sendable (ChangeNotice) -> Bool

    /// - Parameters:
    ///   - settings: What to connect with.
    ///   - report: Takes a notice; false where there was no room for it.
    init(_ settings: ConnectionSettings, report: @escaping @Sendable (ChangeNotice) -> Bool) {
        self.settings = settings
        self.report = report
        wakeUp = WakeUp()
    }

    func start() {
        DispatchQueue(label: "AfterSalesPostgreSQL.listener").async { self.listen() }
    }

    func stop() { wakeUp.ring() }

    private func listen() {
        var backoff = Backoff(seed: ObjectIdentifier(self))
        var isBehind = false
        while !wakeUp.hasRung {
            do throws(ServerFailure) {
                let session = try Session(settings)
                let channel = TableNames.quoted(ChangeNotice.channel(of: settings.options.schema))
                try session.run(script: "LISTEN \(channel)")
                backoff = Backoff(seed: ObjectIdentifier(session))
                // From here on nothing is missed; what was before, nobody has told.
                tell(.interrupted, &isBehind)
                try hear(session, &isBehind)
            } catch {
                wakeUp.wait(atMost: backoff.next())
            }
        }
    }

    private func hear(_ session: Session, _ isBehind: inout Bool) throws(ServerFailure) {
        while !wakeUp.hasRung {
            guard PQconsumeInput(session.connection) == 1 else { throw session.connectionFailure }
            while let notice = PQnotifies(session.connection) {
                if let payload = notice.pointee.extra {
                    tell(ChangeNotice(payload: String(cString: payload)), &isBehind)
                }
                PQfreemem(notice)
            }
            guard !session.isBroken else { throw session.connectionFailure }
            Socket(of: session.connection).wait(wakeUp: wakeUp.descriptor)
        }
    }

    /// Where a notice has found no room, the next that does says so.
    private func tell(_ notice: ChangeNotice, _ isBehind: inout Bool) {
        isBehind = !report(isBehind ? .interrupted : notice)
    }
}
#endif
