using System.Collections.Concurrent;

namespace AfterSales.Metrics.Scale.Tests.Cluster;

/// <summary>Stands for a database: it outlives every silo, and takes a write only from the one who read the version before it.</summary>
/// <remarks>Now and then it fails, as databases do: before the write is done, and after it, when the answer is lost.</remarks>
public static class Shelf
{
    private static readonly ConcurrentDictionary<long, Stored> Books = new();
    private static long writes;
    private static long failedBefore;
    private static long failedAfter;

    /// <summary>How many writes failed and left nothing.</summary>
    public static long FailedBefore => Interlocked.Read(ref failedBefore);

    /// <summary>How many writes were done though the writer was told that they failed.</summary>
    public static long FailedAfter => Interlocked.Read(ref failedAfter);

    /// <summary>All that is stored.</summary>
    public static IReadOnlyCollection<Stored> All => [.. Books.Values];

    /// <summary>What is stored of a grain; null when it is nothing.</summary>
    public static Stored? Read(long grain) => Books.GetValueOrDefault(grain);

    /// <summary>Stores, if what is stored still is what the writer has read.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="read">What the writer has read or written last; null when it was nothing.</param>
    /// <param name="next">What takes its place.</param>
    /// <exception cref="IOException">The write failed, or another one came before it.</exception>
    public static void Write(long grain, Stored? read, Stored next)
    {
        var number = Interlocked.Increment(ref writes);
        if (number % 89 == 0)
        {
            Interlocked.Increment(ref failedBefore);
            throw new IOException("The write failed.");
        }

        if (!(read is null ? Books.TryAdd(grain, next) : Books.TryUpdate(grain, next, read)))
        {
            throw new IOException("Another one has written since.");
        }

        if (number % 97 == 0)
        {
            Interlocked.Increment(ref failedAfter);
            throw new IOException("The answer was lost.");
        }
    }

    /// <summary>One version of a grain's books: what has been counted and the numbers of what was counted, in one piece, so that they cannot part.</summary>
    /// <remarks>A version is equal to itself alone.</remarks>
    public sealed class Stored(IReadOnlyDictionary<string, long> sequences, IReadOnlyList<byte[]> states)
    {
        /// <summary>The last number of each source.</summary>
        public IReadOnlyDictionary<string, long> Sequences { get; } = sequences;

        /// <summary>The state of each tally.</summary>
        public IReadOnlyList<byte[]> States { get; } = states;
    }
}
