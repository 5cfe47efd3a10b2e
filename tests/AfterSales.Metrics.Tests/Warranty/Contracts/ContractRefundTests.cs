using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ContractRefundTests
{
    private static readonly ContractRefundInput Input = new() { Price = Cash.Eur(100), Periods = 12, Elapsed = 5 };

    [Fact]
    public void Compute_FeeAndClaims_AreTakenOffTheUnearned()
    {
        var result = ContractRefund.Compute(Input with { Fee = Cash.Eur(5), ClaimsPaid = Cash.Eur(10) });
        Assert.Equal((Cash.Eur(43.33m), Cash.Eur(56.67m), Cash.Eur(58.33m)), (result.Refund, result.Kept, result.Unearned));
    }

    [Fact]
    public void Compute_AllEarned_IsZero() => Assert.Equal(Cash.Eur(0), ContractRefund.Compute(Input with { Elapsed = 12 }).Refund);

    [Fact]
    public void Compute_MoreClaimedThanLeft_IsZero() => Assert.Equal(Cash.Eur(0), ContractRefund.Compute(Input with { ClaimsPaid = Cash.Eur(59) }).Refund);

    [Theory]
    [InlineData(2, 90)]
    [InlineData(3, 90)]
    [InlineData(4, 51.67)]
    public void Compute_FreePeriodOfThree_RefundsAllLessClaimsWithoutFee(int elapsed, double refund)
        => Assert.Equal(Cash.Eur((decimal)refund), ContractRefund.Compute(Input with
        {
            Elapsed = elapsed,
            FullRefundWithin = 3,
            Fee = Cash.Eur(5),
            ClaimsPaid = Cash.Eur(10),
        }).Refund);

    [Fact]
    public void Compute_FreePeriodOfZero_HasNoFreeRefund()
        => Assert.Equal(Cash.Eur(95), ContractRefund.Compute(Input with { Elapsed = 0, Fee = Cash.Eur(5) }).Refund);

    [Fact]
    public void Compute_MoreElapsedThanThereAre_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => ContractRefund.Compute(Input with { Elapsed = 13 }));

    [Property]
    public Property Compute_AnyContract_RefundAndKeptAreThePrice() => Prop.ForAll(
        Gen.Choose(0, 100000).ToArbitrary(), Gen.Choose(0, 24).ToArbitrary(), Gen.Elements(Enum.GetValues<EarningPattern>()).ToArbitrary(),
        (cents, elapsed, pattern) =>
        {
            var result = ContractRefund.Compute(Input with
            {
                Price = Cash.Eur(cents / 100m),
                Periods = 24,
                Elapsed = elapsed,
                Pattern = pattern,
                Fee = Cash.Eur(7),
            });
            return result.Refund + result.Kept == Cash.Eur(cents / 100m) && result.Refund.Amount >= 0;
        });

    [Fact]
    public void Compute_InWholeEuros_IsRounded()
        => Assert.Equal(Cash.Eur(58), ContractRefund.Compute(Input, new MoneyRounding { Unit = 1 }).Refund);
}
