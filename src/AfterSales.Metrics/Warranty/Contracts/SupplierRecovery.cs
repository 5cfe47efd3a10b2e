using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Supplier recovery (chargeback): what of the claims a supplier bears.</summary>
/// <remarks>
/// <para><b>Formula.</b> Recovery = claims × cost × fault × inside his window × accepted × share of the cost; lost = the same with 1 − inside.</para>
/// <para><b>Units.</b> Money.</para>
/// <para><b>Domain.</b> Shares from 0 to 1.</para>
/// <para><b>Edge cases.</b> No claim: all 0; the rate stands.</para>
/// <para><b>Method.</b> Products. The recovery is an asset of its own (IAS 37.53), never netted in the liability.</para>
/// <para><b>Source.</b> IAS 37.53.</para>
/// </remarks>
/// <example>
/// <code>
/// double Cents(Figure&lt;double&gt; amount) =&gt; Math.Round(amount.Value!.Value, 9);
/// var result = SupplierRecovery.Compute(new SupplierRecoveryInput
/// {
///     Claims = 200,
///     Cost = 50,
///     FaultShare = 0.5,
///     InsideWindowShare = 0.75,
///     AcceptedShare = 0.8,
///     RecoveredShare = 0.5,
/// });
/// Console.WriteLine((result.Gross.Value, Cents(result.Recovery), Cents(result.Net), Cents(result.LostOutsideWindow))); // (10000, 1500, 8500, 500)
/// Console.WriteLine(result.RecoveryRate); // 0.15000000000000002
/// </code>
/// </example>
public static class SupplierRecovery
{
    /// <summary>The recovery.</summary>
    /// <param name="input">Claims, cost, shares.</param>
    /// <returns>Gross, recovery, net and what is lost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public static SupplierRecoveryResult Compute(SupplierRecoveryInput input)
    {
        var gross = Guard.NotNull(input).Claims * input.Cost;
        var rest = input.FaultShare * input.AcceptedShare * input.RecoveredShare;
        var rate = rest * input.InsideWindowShare;
        return new SupplierRecoveryResult
        {
            Gross = Figures.Finite(gross),
            Recovery = Times(rate),
            Net = Times(1 - rate),
            RecoveryRate = rate,
            LostOutsideWindow = Times(rest * (1 - input.InsideWindowShare)),
        };

        Figure<double> Times(double share) => gross <= double.MaxValue ? Figures.Finite(gross * share) : new Figure<double>(UndefinedReason.Overflow);
    }
}
