using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Payments with ranges as drivers and model: what <see cref="Tornado"/>, <see cref="SwitchingValue"/>, <see cref="ScenarioAnalysis"/> and
/// <see cref="MonteCarlo"/> ask.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> A driver is a share s of the way, the same for all its payments: a payment is amount + s·(amount − low) for s ≤ 0 and
/// amount + s·(high − amount) for s ≥ 0. The model's figure is the net present value of all payments.</para>
/// <para><b>Units.</b> Shares from −1 (all at their low) over 0 (as expected) to 1 (all at their high); amounts in one currency; the rate is a fraction
/// for each year.</para>
/// <para><b>Domain.</b> Low ≤ amount ≤ high; a finite rate above −1.</para>
/// <para><b>Edge cases.</b> A payment that is certain has no driver, and a driver of certain payments alone is none. An uncertain payment without driver is
/// one of its own, named after its place and date. No uncertain payment: no drivers. No payments: the model's figure is undefined,
/// <see cref="UndefinedReason.NoData"/>. At −1 and 1 the payments are the ends themselves, to the last digit.</para>
/// <para><b>Method.</b> Amounts in decimal; the value by <see cref="NetPresentValue"/>.</para>
/// <para><b>Source.</b> D. B. Hertz, Risk Analysis in Capital Investment, Harvard Business Review 42, 1964.</para>
/// </remarks>
/// <example>
/// <code>
/// UncertainCashFlow[] flows =
/// [
///     new() { Date = new LocalDate(2026, 1, 1), Amount = -100_000m },
///     new() { Date = new LocalDate(2027, 1, 1), Amount = 66_000m, Low = 44_000m, High = 88_000m, Driver = "Demand" },
///     new() { Date = new LocalDate(2028, 1, 1), Amount = 60_500m },
/// ];
/// var tornado = Tornado.Compute(UncertainCashFlows.Drivers(flows), UncertainCashFlows.Model(flows, rate: 0.1));
/// Console.WriteLine($"net present value {tornado.Base:F0} EUR"); // net present value 10000 EUR
/// Console.WriteLine($"{tornado.Bars[0].Driver.Name}: {tornado.Bars[0].AtLow:F0} to {tornado.Bars[0].AtHigh:F0} EUR"); // Demand: -10000 to 30000 EUR
/// </code>
/// </example>
public static class UncertainCashFlows
{
    /// <summary>What makes the payments uncertain, in the order of the first payment of each: expected 0, from −1 to 1.</summary>
    /// <param name="flows">The payments.</param>
    /// <returns>The drivers, in the order in which the model takes their values.</returns>
    /// <exception cref="ArgumentException">The list is null, has a null item, or an amount lies outside its range.</exception>
    public static IReadOnlyList<Driver> Drivers(IReadOnlyList<UncertainCashFlow> flows)
        => FrozenList.Own(Names(Checked(flows)).Select(name => new Driver { Name = name, Base = 0, Low = -1, High = 1 }).ToArray());

    /// <summary>The net present value as a function of the drivers.</summary>
    /// <param name="flows">The payments.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest payment.</param>
    /// <returns>The model: it takes one share for each of <see cref="Drivers"/>, from −1 to 1, and refuses any other number of them.</returns>
    /// <exception cref="ArgumentException">The list is null, has a null item, an amount lies outside its range, or the rate is not finite and above
    /// −1.</exception>
    /// <exception cref="OverflowException">A range exceeds decimal's.</exception>
    public static DriverModel Model(IReadOnlyList<UncertainCashFlow> flows, double rate, DatedDiscountingOptions? options = null)
    {
        Guard.Above(rate, -1);
        var payments = Checked(flows);
        var names = Names(payments);
        var driverOf = Array.ConvertAll(Keys(payments), name => name is null ? -1 : names.IndexOf(name));
        var below = Array.ConvertAll(payments, payment => payment.Amount - (payment.Low ?? payment.Amount));
        var above = Array.ConvertAll(payments, payment => (payment.High ?? payment.Amount) - payment.Amount);
        return Value;

        Figure<double> Value(ReadOnlySpan<double> drivers)
        {
            Guard.SameLength(drivers.Length, names.Count, nameof(drivers), "those of the model");
            foreach (var share in drivers)
            {
                Guard.InRange(share, -1, 1, nameof(drivers));
            }

            var moved = new CashFlow[payments.Length];
            for (var i = 0; i < moved.Length; i++)
            {
                moved[i] = CashFlow.Of(payments[i].Date, Amount(payments[i], driverOf[i] < 0 ? 0 : drivers[driverOf[i]], below[i], above[i]));
            }

            return NetPresentValue.Value(moved, rate, options);
        }
    }

    private static decimal Amount(UncertainCashFlow payment, double share, decimal below, decimal above) => share switch
    {
        -1 => payment.Low ?? payment.Amount,
        1 => payment.High ?? payment.Amount,
        < 0 => payment.Amount + ((decimal)share * below),
        _ => payment.Amount + ((decimal)share * above),
    };

    private static UncertainCashFlow[] Checked(IReadOnlyList<UncertainCashFlow> flows)
    {
        UncertainCashFlow[] payments = [.. Guard.NoneNull(flows)];
        for (var i = 0; i < payments.Length; i++)
        {
            if (payments[i].Low > payments[i].Amount || payments[i].High < payments[i].Amount)
            {
                throw Guard.Item(nameof(flows), "must have an amount between its low and its high", i, payments[i].Amount);
            }
        }

        return payments;
    }

    private static List<string> Names(UncertainCashFlow[] payments)
        => [.. Keys(payments).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The driver's name of each payment; null where it is certain.</summary>
    private static string?[] Keys(UncertainCashFlow[] payments)
        => [.. payments.Select((p, i) => !p.IsUncertain ? null : p.Driver ?? FormattableString.Invariant($"payment {i + 1} of {p.Date:uuuu-MM-dd}"))];
}
