using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>Numbers of two words against big integers.</summary>
public class WideProperties
{
    private static readonly Gen<ulong> Word = Gen.Frequency(
        (1, Gen.Elements(0UL, 1UL, uint.MaxValue, 1UL << 32, 1UL << 63, ulong.MaxValue)),
        (3, from halves in Gen.Choose(int.MinValue, int.MaxValue).Two()
            from bits in Gen.Choose(0, 63)
            select unchecked((ulong)(((long)halves.Item1 << 32) ^ halves.Item2)) >> bits));

    [Property(MaxTest = 5_000)]
    public Property Divide_AnyNumberByOneBelow63Bits_GivesQuotientAndRest() => Prop.ForAll(Word.Two().ToArbitrary(), Word.ToArbitrary(), (words, some) =>
    {
        var (high, low, divisor) = (words.Item1, words.Item2, Math.Max(some >> 1, 1));
        var quotient = BigInteger.DivRem(((BigInteger)high << 64) | low, divisor, out var expected);

        var rest = Wide.Divide(ref high, ref low, divisor);

        return (((BigInteger)high << 64) | low) == quotient && rest == expected;
    });

    [Property(MaxTest = 2_000)]
    public Property ShiftRight_AnyNumber_TellsWhatFellOut() => Prop.ForAll(Word.Two().ToArbitrary(), Gen.Choose(1, 127).ToArbitrary(), (words, places) =>
    {
        // What is left is below 2⁶⁴.
        var (high, low) = places < 64 ? (words.Item1 & ((1UL << places) - 1), words.Item2) : words;
        var whole = ((BigInteger)high << 64) | low;

        var left = Wide.ShiftRight(high, low, places, out var half, out var below);

        return left == whole >> places
            && half == !((whole >> (places - 1)).IsEven)
            && below == !(whole & ((BigInteger.One << (places - 1)) - 1)).IsZero;
    });
}
