using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

public class ExactRatioTests
{
    private static readonly Gen<ulong> Word = Gen.Frequency(
        (3, Gen.Choose(0, int.MaxValue).Two().Select(x => ((ulong)x.Item1 << 32) | (uint)x.Item2)),
        (2, Gen.Choose(0, 62).Select(bits => (1UL << bits) - 1)),
        (2, Gen.Choose(0, 62).Select(bits => 1UL << bits)),
        (2, Gen.Choose(0, 1000).Select(i => (ulong)i)),
        (1, Gen.Choose(0, 3).Select(i => long.MaxValue - (ulong)i)));

    [Property(MaxTest = 2000)]
    public Property Of_AnyWords_IsTheQuotientAndTheRemainder() => Prop.ForAll(Word.Three().ToArbitrary(), x =>
    {
        // A part of the sum: the quotient then stays within the total.
        var (total, sum) = (x.Item1, Math.Max(1, x.Item2));
        var weight = x.Item3 % (sum + 1);
        var quotient = BigInteger.DivRem((BigInteger)total * weight, sum, out var remainder);
        return new ExactRatio(total, sum).Of(weight, out var rest) == quotient && rest == remainder;
    });

    [Property(MaxTest = 1000)]
    public Property CompareProducts_AnyWords_ComparesTheProducts() => Prop.ForAll(Word.Four().ToArbitrary(), x =>
        Math.Sign(Wide.CompareProducts(x.Item1, x.Item2, x.Item3, x.Item4))
            == ((BigInteger)x.Item1 * x.Item2).CompareTo((BigInteger)x.Item3 * x.Item4));

    [Property(MaxTest = 300)]
    public Property NthLargest_AnyValues_IsThatOfTheSorted() => Prop.ForAll(
        Gen.Frequency((2, Word), (1, Gen.Elements(5UL, 6UL, 1UL << 40))).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 999).ToArbitrary(), Gen.Choose(1, 40)
            .ToArbitrary(),
        (list, at, repeat) =>
        {
            var values = Enumerable.Repeat(list, repeat).SelectMany(x => x).ToArray();
            var rank = 1 + (at % values.Length);
            var sorted = values.OrderDescending().ToArray();
            var found = RadixSelection.NthLargest(values, rank, out var amongEqual);
            return found == sorted[rank - 1] && amongEqual == sorted.Take(rank).Count(v => v == found);
        });
}
