namespace AfterSales.Metrics.Internal;

/// <summary>Where the tables of a process begin to mix, another number in each process: whoever writes the records cannot know which of them fall
/// together.</summary>
/// <remarks>What a table holds, and in which order, does not depend on it.</remarks>
internal static class HashSeed
{
    public static readonly ulong Value = ((ulong)unchecked((uint)HashCode.Combine(1)) << 32) | unchecked((uint)HashCode.Combine(2));

    /// <summary>2⁶⁴ ÷ the golden ratio.</summary>
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <summary>One number, mixed until each bit tells of all.</summary>
    public static int Of(long number) => unchecked((int)Mix(Mix(Value, (ulong)number), 0));

    /// <summary>A hash and the next number; whose low half is as good as its high one.</summary>
    public static ulong Mix(ulong hash, ulong next)
    {
        unchecked
        {
            hash = (hash ^ next) * Factor;
            return hash ^ (hash >> 32);
        }
    }
}
