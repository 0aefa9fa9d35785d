/// Tells the C library's allocator to keep what is freed for the next use instead of giving it back to the system.
void keep_freed_memory(void);
