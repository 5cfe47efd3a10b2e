using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What returns and exchanges cost after all that is recovered from the goods.</summary>
/// <remarks>
/// <para><b>Formula.</b> Net cost of a return = refund + inbound freight + inspection + handling − Σ share_d·(value_d − cost_d) + e·(u − refund), with e
/// the share exchanged and u the
/// cost of the unit sent instead of the refund. Total = returns × net cost; cost per unit sold = total / units sold.</para>
/// <para><b>Units.</b> Amounts in one currency for one returned unit, unrounded; shares and rates are fractions.</para>
/// <para><b>Domain.</b> Shares of dispositions add up to 1, exactly. Amounts may be of either sign: scrap that costs to dispose of has a negative value.</para>
/// <para><b>Edge cases.</b> No returns cost nothing. No units sold: rate and cost per unit sold are undefined, <see cref="UndefinedReason.ZeroDenominator"/>.
/// A net cost below zero means that returns pay, and stands. An exchange share above zero without the cost of the other unit is an exception: free goods
/// are said, not assumed.</para>
/// <para><b>Method.</b> Products and sums in decimal; nothing is rounded as long as 28 digits hold it.</para>
/// <para><b>Source.</b> Reverse logistics cost as in D. S. Rogers and R. S. Tibben-Lembke, Going Backwards, 1999, ch. 2–3; the formula is the sum of its
/// parts.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ReturnCost.Compute(new ReturnCostInput
/// {
///     UnitsSold = 1_000,
///     Returns = 80,
///     Refund = Money.Of(120m, "EUR"),
///     InboundFreight = Money.Of(8m, "EUR"),
///     Inspection = Money.Of(5m, "EUR"),
///     Handling = Money.Of(3m, "EUR"),
///     Dispositions =
///     [
///         new() { Name = "Resale", Share = 0.75m, Value = Money.Of(100m, "EUR") },
///         new() { Name = "Scrap", Share = 0.25m, Value = Money.Of(4m, "EUR") },
///     ],
/// });
/// Console.WriteLine($"{result.ReturnRate:P0} returned, {result.NetCostPerReturn} each after recovery"); // 8 % returned, 60.00 EUR each after recovery
/// Console.WriteLine($"{result.TotalNetCost} in all, {result.CostPerUnitSold:F2} EUR for each unit sold"); // 4800.00 EUR in all, 4.80 EUR for each unit sold
/// </code>
/// </example>
public static class ReturnCost
{
    /// <summary>The cost of returns.</summary>
    /// <param name="input">Units, amounts and shares.</param>
    /// <returns>The cost for each return and in all, with its parts.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null, or units are exchanged whose cost is not given.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    /// <exception cref="OverflowException">An amount exceeds decimal's range.</exception>
    public static ReturnCostResult Compute(ReturnCostInput input)
    {
        Guard.NotNull(input);
        if (input.ExchangeShare > 0 && input.ExchangeUnitCost is null)
        {
            throw new ArgumentException("ExchangeUnitCost must be given when units are exchanged; it is null.", nameof(input));
        }

        var zero = Money.Zero(input.Refund.Currency);
        var gross = input.Refund + input.InboundFreight + input.Inspection + input.Handling;
        var recoveries = input.Dispositions.Select(item => RecoveryOf(item, input.Returns, zero)).ToArray();
        var recovery = Money.Sum(recoveries.Select(item => item.PerReturn), zero.Currency);
        var net = gross - recovery;
        var exchange = input.ExchangeUnitCost is { } unitCost ? input.ExchangeShare * (unitCost - input.Refund) : zero;
        var total = input.Returns * (net + exchange);
        return new ReturnCostResult
        {
            Input = input,
            ReturnRate = Figure.Ratio(input.Returns, input.UnitsSold),
            GrossCostPerReturn = gross,
            Recoveries = FrozenList.Own(recoveries),
            RecoveryPerReturn = recovery,
            NetCostPerReturn = net,
            ExchangeEffectPerReturn = exchange,
            NetCostPerReturnWithExchange = net + exchange,
            TotalNetCost = total,
            CostPerUnitSold = Figure.PerUnit(total.Amount, input.UnitsSold),
        };
    }

    private static ReturnRecovery RecoveryOf(ReturnDisposition disposition, decimal returns, Money zero)
    {
        var each = disposition.Share * (disposition.Value - (disposition.Cost ?? zero));
        return new ReturnRecovery { Disposition = disposition, PerReturn = each, Total = returns * each };
    }
}
