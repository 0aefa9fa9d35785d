import AfterSales
import Metrics
import MetricsTestKit
import Testing

@testable import ServiceDeskHost

/// That requests are counted by whatever a host has set up for metrics.
@Suite struct MetricsTests {
    private static let backend: TestMetrics = {
        let backend = TestMetrics()
        MetricsSystem.bootstrap(backend)
        return backend
    }()

    @Test func requestsAreCountedByPathAndStatus() async throws {
        let backend = Self.backend
        try await RunningDesk.run { desk in
            for _ in 0..<3 {
                _ = try await desk.client.send("GET", "/api/v1/orders/none", as: desk.token(.serviceManager))
            }
            let counters = backend.counters.filter {
                $0.dimensions.contains { $0.1 == "/api/v1/orders/{id}" } && $0.dimensions.contains { $0.1 == "404" }
            }
            #expect(counters.map(\.totalValue).reduce(0, +) >= 3, "\(backend.counters.map(\.dimensions))")
        }
    }
}
