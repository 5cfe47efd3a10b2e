#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The units of a string of at most 16 in two registers: all places of a unit are found by one comparison a register.</summary>
/// <remarks>The registers hold the first eight and the last eight units, which overlap in a string of fewer than 16; of a shorter string than eight the first
/// register holds all, and the rest of it a half of a surrogate pair, which no string here has.</remarks>
internal readonly struct UnitLanes
{
    /// <summary>The longest string.</summary>
    public const int Most = 16;

    /// <summary>Strings of so many units fill a register.</summary>
    public const int Lanes = 8;
    private const ushort Nowhere = 0xD800;
    private const ushort SurrogateBits = 0xF800;

    private readonly Vector128<ushort> first;
    private readonly Vector128<ushort> last;
    private readonly int shift;

    private UnitLanes(Vector128<ushort> first, Vector128<ushort> last, int shift)
    {
        this.first = first;
        this.last = last;
        this.shift = shift;
    }

    /// <summary>False where a unit is half of a character outside the basic plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOf(ReadOnlySpan<char> text, out UnitLanes lanes)
    {
        if (text.Length < Lanes)
        {
            return TryOfFew(text, out lanes);
        }

        ref var start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var (first, last) = (Vector128.LoadUnsafe(ref start), Vector128.LoadUnsafe(ref start, (nuint)(text.Length - Lanes)));
        lanes = new UnitLanes(first, last, text.Length - Lanes);
        var halves = Vector128.Equals(first & Vector128.Create(SurrogateBits), Vector128.Create(Nowhere))
            | Vector128.Equals(last & Vector128.Create(SurrogateBits), Vector128.Create(Nowhere));
        return halves == Vector128<ushort>.Zero;
    }

    /// <summary>A bit for each place of a unit that is no half of a surrogate pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Places(char unit)
    {
        var wanted = Vector128.Create((ushort)unit);
        var (near, far) = (Vector128.Equals(first, wanted).AsInt16(), Vector128.Equals(last, wanted).AsInt16());
        var hits = Vector128.NarrowWithSaturation(near, far).ExtractMostSignificantBits();
        return (hits & 0xFF) | ((ulong)(hits >> Lanes) << shift);
    }

    /// <summary>How many units, of at most eight, two strings of eight or more begin with alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CommonStart(in UnitLanes other) => BitOperations.TrailingZeroCount(~Vector128.Equals(first, other.first).ExtractMostSignificantBits());

    /// <summary>How many units, of at most eight, two strings of eight or more end with alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CommonEnd(in UnitLanes other)
        => BitOperations.LeadingZeroCount(~(Vector128.Equals(last, other.last).ExtractMostSignificantBits() << (32 - Lanes)) | (uint.MaxValue >> Lanes));

    /// <summary>A bit for each place where two strings of one length, of eight or more, have the same unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Same(in UnitLanes other)
    {
        var (near, far) = (Vector128.Equals(first, other.first).AsInt16(), Vector128.Equals(last, other.last).AsInt16());
        var hits = Vector128.NarrowWithSaturation(near, far).ExtractMostSignificantBits();
        return (hits & 0xFF) | ((ulong)(hits >> Lanes) << shift);
    }

    private static bool TryOfFew(ReadOnlySpan<char> text, out UnitLanes lanes)
    {
        Span<ushort> units = [Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere];
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                lanes = default;
                return false;
            }

            units[i] = text[i];
        }

        lanes = new UnitLanes(Vector128.Create<ushort>(units), Vector128.Create(Nowhere), 0);
        return true;
    }
}
#endif
