using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Roll-forward of a warranty provision: from the opening to the closing balance, movement by movement, to the cent.</summary>
/// <remarks>
/// <para><b>Formula.</b> Closing = opening + accrual + change in estimate + acquired + unwinding + exchange − settlements − unused reversed.</para>
/// <para><b>Units.</b> Money, in whole minor units.</para>
/// <para><b>Domain.</b> One currency; one call for each product, quarters in order.</para>
/// <para><b>Edge cases.</b> No period: the closing is the opening. Below zero: shown and flagged. Another currency throws; an amount finer than the
/// minor unit throws.</para>
/// <para><b>Method.</b> Decimal sums, nothing rounded.</para>
/// <para><b>Source.</b> IAS 37.84; FASB ASC 460-10-50-8.</para>
/// </remarks>
/// <example>
/// <code>
/// Money Eur(decimal amount) =&gt; Money.Of(amount, "EUR");
/// var result = AccrualRollForward.Compute(
///     Eur(100_000), [new AccrualMovement { Accrual = Eur(20_000), ChangeInEstimate = Eur(-3_000), Settlements = Eur(18_000) }]);
/// Console.WriteLine($"closing {result.Closing}, a change of {result.Periods[0].Change}"); // closing 99000.00 EUR, a change of -1000.00 EUR
/// </code>
/// </example>
public static class AccrualRollForward
{
    /// <summary>Rolls a provision forward.</summary>
    /// <param name="opening">The balance at the beginning.</param>
    /// <param name="movements">The movements, one item for each period.</param>
    /// <returns>Opening, movements and closing of each period.</returns>
    /// <exception cref="ArgumentException">The list is null, an item is, or an amount is finer than the minor unit.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">A balance is beyond decimal's range.</exception>
    public static AccrualRollForwardResult Compute(Money opening, IReadOnlyList<AccrualMovement> movements)
    {
        Guard.NoneNull(movements);
        var currency = opening.Currency;
        var balance = Whole(opening, currency, nameof(opening));
        var periods = new AccrualPeriod[movements.Count];
        for (var i = 0; i < periods.Length; i++)
        {
            var movement = movements[i];
            var change = Of(movement.Accrual) + Of(movement.ChangeInEstimate) + Of(movement.Acquired) + Of(movement.Unwinding) + Of(movement.Exchange)
                - Of(movement.Settlements) - Of(movement.ReversedUnused);
            periods[i] = new AccrualPeriod
            {
                Opening = Money.Of(balance, currency),
                Movement = movement,
                Change = Money.Of(change, currency),
                Closing = Money.Of(balance + change, currency)
            };
            balance += change;
        }

        return new AccrualRollForwardResult { Periods = FrozenList.Own(periods), Closing = Money.Of(balance, currency) };

        decimal Of(Money? amount) => amount is { } money ? Whole(money, currency, nameof(movements)) : 0;
    }

    internal static decimal Whole(Money money, Currency currency, string name) => Guard.WholeUnits(money.In(currency), currency.MinorUnit, name);
}
