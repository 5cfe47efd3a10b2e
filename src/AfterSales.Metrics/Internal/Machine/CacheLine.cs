namespace AfterSales.Metrics.Internal;

/// <summary>Memory that begins with a cache line, so that no vector lies across two: where stack or heap happen to begin changes no time then.</summary>
internal static unsafe class CacheLine
{
    /// <summary>How many doubles a line has; as many are to be asked for in addition.</summary>
    public const int Doubles = 8;

    private const ulong Mask = (Doubles * sizeof(double)) - 1;

    /// <summary>The first place in the memory where a line begins.</summary>
    public static double* Begin(double* memory) => (double*)(((ulong)memory + Mask) & ~Mask);
}
