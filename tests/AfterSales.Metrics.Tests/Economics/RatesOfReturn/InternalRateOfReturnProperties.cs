using System.Numerics;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class InternalRateOfReturnProperties
{
    private static readonly Gen<int> Amount = Gen.Frequency(
        (2, Gen.Constant(0)), (4, Gen.Choose(-3, 3)), (4, Gen.Choose(-1000, 1000)), (1, Gen.Choose(-1_000_000_000, 1_000_000_000)));

    private static readonly Gen<int[]> Amounts = Gen.Choose(1, 14).SelectMany(n => Amount.ArrayOf(n));

    [Property(MaxTest = 2000)]
    public Property Compute_AnyAmounts_HasAsManyRatesAsSturmCounts() => Prop.ForAll(Amounts.ToArbitrary(), amounts =>
    {
        var result = InternalRateOfReturn.Compute([.. amounts.Select(a => (decimal)a)]);
        if (amounts.All(a => a == 0))
        {
            return result.Status == RateOfReturnStatus.IdenticallyZero;
        }

        // Unresolved is for touching only: where no root is multiple, everything is told.
        var (roots, hasMultiple) = SturmChain.CountPositive([.. amounts.Select(a => (BigInteger)a)]);
        return result.Status == RateOfReturnStatus.Unresolved ? hasMultiple && result.Roots.Count < roots : result.Roots.Count == roots;
    });

    [Property(MaxTest = 500)]
    public Property Compute_AnyAmounts_ExactValueChangesSignAcrossEachRate() => Prop.ForAll(Amounts.ToArbitrary(), amounts =>
    {
        BigInteger[] exact = [.. amounts.Select(a => (BigInteger)a)];
        var result = InternalRateOfReturn.Compute([.. amounts.Select(a => (decimal)a)]);
        return SturmChain.CountPositive(exact).HasMultiple || result.Roots.All(root =>
        {
            // The discount factor in double, and the width that its own rounding needs.
            var factor = Math.Exp(-root.LogRate);
            var width = 1e-15 * (1 + Math.Abs(root.LogRate));
            return SturmChain.SignAt(exact, factor * (1 - width)) * SturmChain.SignAt(exact, factor * (1 + width)) <= 0;
        });
    });

    [Property]
    public Property Compute_AnyAmounts_ReasonIsSetExactlyWhenThereIsNoRate() => Prop.ForAll(Amounts.ToArbitrary(), amounts =>
    {
        var result = InternalRateOfReturn.Compute([.. amounts.Select(a => (decimal)a)]);
        var isFound = result.Status is RateOfReturnStatus.Unique or RateOfReturnStatus.Multiple;
        return result.LogRate.IsDefined == isFound && result.Residual.IsDefined == isFound
            && (result.Headline.IsDefined == isFound || result.Headline.Reason == UndefinedReason.Overflow)
            && result.UnresolvedLogRates.Count > 0 == (result.Status == RateOfReturnStatus.Unresolved)
            && result.Roots.Count <= result.SignChanges
            && result.Roots.All(r => r.Rate.Value is null or > -1);
    });

    [Property]
    public Property Compute_Reversed_NegatesTheLogRates() => Prop.ForAll(Amounts.ToArbitrary(), amounts =>
    {
        // x becomes 1/x.
        var forward = InternalRateOfReturn.Compute([.. amounts.Select(a => (decimal)a)]);
        var backward = InternalRateOfReturn.Compute([.. amounts.Reverse().Select(a => (decimal)a)]);
        return forward.Status == backward.Status
            && forward.Roots.Select(r => -r.LogRate).Reverse().SequenceEqual(backward.Roots.Select(r => r.LogRate));
    });
}
