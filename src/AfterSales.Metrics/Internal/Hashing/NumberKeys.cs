namespace AfterSales.Metrics.Internal;

/// <summary>Whole numbers of 64 bits as keys of a table.</summary>
/// <remarks>To the framework a number is one half of it xor the other. Of two codes side by side, (0, 1), (2, 3), (4, 5) … are then one hash, as codes given in
/// the order of their coming so often are, and a table of them takes time by the square.</remarks>
internal sealed class NumberKeys : IEqualityComparer<long>
{
    public static readonly NumberKeys Comparer = new();

    public bool Equals(long x, long y) => x == y;

    public int GetHashCode(long number) => HashSeed.Of(number);
}
