using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class SupplierRecoveryTests
{
    [Fact]
    public void Compute_FaultWindowAcceptedAndShare_Multiply()
    {
        var result = SupplierRecovery.Compute(new SupplierRecoveryInput
        {
            Claims = 200,
            Cost = 50,
            FaultShare = 0.5,
            InsideWindowShare = 0.75,
            AcceptedShare = 0.8,
            RecoveredShare = 0.5,
        });
        Assert.Equal((10000d, 1500d, 8500d, 500d), (result.Gross.Value, Cents(result.Recovery), Cents(result.Net), Cents(result.LostOutsideWindow)));
        Assert.Equal(0.15, result.RecoveryRate, 12);
    }

    [Fact]
    public void Compute_NoClaim_IsZeroAndTheRateStands()
    {
        var result = SupplierRecovery.Compute(new SupplierRecoveryInput { Claims = 0, Cost = 50, FaultShare = 0.5 });
        Assert.Equal((0d, 0d, 0d, 0.5), (result.Gross.Value, result.Recovery.Value, result.Net.Value, result.RecoveryRate));
    }

    [Property]
    public bool Compute_AnyShares_RecoveryAndNetAreTheGross(byte fault, byte inside, byte accepted, PositiveInt claims)
    {
        var result = SupplierRecovery.Compute(new SupplierRecoveryInput
        {
            Claims = claims.Get,
            Cost = 13.7,
            FaultShare = fault / 255d,
            InsideWindowShare = inside / 255d,
            AcceptedShare = accepted / 255d,
        });
        return Math.Abs(result.Recovery.Value!.Value + result.Net.Value!.Value - result.Gross.Value!.Value) <= 1e-12 * result.Gross.Value
            && result.Recovery.Value + result.LostOutsideWindow.Value <= result.Gross.Value * (1 + 1e-12);
    }

    private static double Cents(Figure<double> amount) => Math.Round(amount.Value!.Value, 9);
}
