import AfterSalesStorage
import AfterSalesTesting
import Foundation
import GRDB
import Testing

@testable import BookingDesk

@Suite struct ContractTests {
    @Test(arguments: StorageCheck.all)
    func theBookingStoreKeepsTheContract(_ check: StorageCheck) async throws {
        let contract = StorageContract(of: Booking.self, and: LoanCar.self, discarding: discard) {
            let pool = try DatabasePool(path: NSTemporaryDirectory() + "desk-\(UUID()).sqlite")
            try Schema.migrator.migrate(pool)
            return BookingStore(database: pool)
        }
        try await contract.run(check)
    }

    @Sendable private func discard(_ store: BookingStore) throws {
        let path = store.database.path
        try store.database.close()
        for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }
}
