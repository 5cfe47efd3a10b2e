using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class TimeValueOfMoneyProperties
{
    private static readonly Gen<(double Rate, int Periods, decimal Payment, decimal Amount, PaymentTiming Timing)> Terms =
        from rate in Gen.Frequency((2, Gen.Constant(0d)), (1, Gen.Elements(1e-12, -1e-9, 1e-6)), (6, Gen.Choose(-500, 1000).Select(i => i / 1000d)))
        from periods in Gen.Choose(1, 60)
        from payment in Edges.Cents
        from amount in Edges.Cents
        from timing in Gen.Elements(PaymentTiming.EndOfPeriod, PaymentTiming.BeginningOfPeriod)
        select (rate, periods, payment, amount, timing);

    [Property]
    public Property PresentValue_AnyTerms_IsTheNegativeOfTheNetPresentValue() => Prop.ForAll(Terms.ToArbitrary(), x =>
    {
        var flows = Flows(x.Periods, x.Payment, x.Amount, x.Timing);
        var value = TimeValueOfMoney.PresentValue(x.Rate, x.Periods, x.Payment, x.Amount, x.Timing).Value!.Value;
        return Math.Abs(value + NetPresentValue.Value(flows, x.Rate).Value!.Value) <= 1e-13 * Gross(x);
    });

    [Property]
    public Property FutureValue_AnyTerms_IsThePresentValueGrown() => Prop.ForAll(Terms.ToArbitrary(), x =>
    {
        var growth = Math.Pow(1 + x.Rate, x.Periods);
        var now = TimeValueOfMoney.PresentValue(x.Rate, x.Periods, x.Payment, 0, x.Timing).Value!.Value;
        return Math.Abs(TimeValueOfMoney.FutureValue(x.Rate, x.Periods, x.Payment, 0, x.Timing).Value!.Value - (now * growth)) <= 1e-13 * Gross(x) * growth;
    });

    [Property]
    public Property Payment_AnyTerms_BalancesThem() => Prop.ForAll(Terms.ToArbitrary(), x =>
    {
        var payment = TimeValueOfMoney.Payment(x.Rate, x.Periods, x.Payment, x.Amount, x.Timing).Value!.Value;
        var annuity = TimeValueOfMoney.AnnuityFactor(x.Rate, x.Periods, x.Timing).Value!.Value;
        var left = (double)x.Payment + (payment * annuity) + ((double)x.Amount * Math.Pow(1 + x.Rate, -x.Periods));
        return Math.Abs(left) <= 1e-13 * (Gross(x) + Math.Abs((double)x.Payment));
    });

    [Property]
    public Property Periods_OfAPayment_AreTheOnesItWasMadeFor() => Prop.ForAll(Terms.ToArbitrary(), x =>
    {
        if (Math.Abs(x.Rate) < 1e-8)
        {
            return true; // the payment as decimal has too few digits to tell interest from nothing
        }

        var payment = (decimal)TimeValueOfMoney.Payment(x.Rate, x.Periods, 1000m, 0, x.Timing).Value!.Value;
        var periods = TimeValueOfMoney.Periods(x.Rate, payment, 1000m, 0, x.Timing);

        // Rates that grow much make the last periods nearly weightless: the payment's 15 digits no longer carry them.
        return Math.Pow(1 + Math.Abs(x.Rate), x.Periods) > 1e6 || Math.Abs(periods.Value!.Value - x.Periods) <= 1e-6 * x.Periods;
    });

    [Property]
    public Property Rate_AnyTerms_BalancesTheEquation() => Prop.ForAll(Terms.ToArbitrary(), Edges.Cents.ToArbitrary(), (x, now) =>
        TimeValueOfMoney.Rate(x.Periods, x.Payment, now, x.Amount, x.Timing).Rates.All(rate =>
        {
            if (rate < -0.99 || rate > 1e6)
            {
                return true; // a double rate near −100 % cannot carry the answer
            }

            var flows = Flows(x.Periods, x.Payment, x.Amount, x.Timing);
            flows[0] += now;
            double[] slopes = [.. flows.Select((f, i) => i * Math.Abs((double)f))];
            var slope = slopes.Select((s, i) => s * Math.Pow(1 + rate, -i)).Sum();
            return Math.Abs(NetPresentValue.Value(flows, rate).Value!.Value) <= 1e-13 * (Series.Gross(flows, rate) + slope);
        }));

    /// <summary>The number of rates by brute force: sign changes of the net present value on a fine grid of rates never exceed what was found.</summary>
    [Property(MaxTest = 50)]
    public Property Rate_AnyTerms_MissesNoSignChange() => Prop.ForAll(Terms.ToArbitrary(), Edges.Cents.ToArbitrary(), (x, now) =>
    {
        var flows = Flows(x.Periods, x.Payment, x.Amount, x.Timing);
        flows[0] += now;
        var signs = Enumerable.Range(-90, 250).Select(i => NetPresentValue.Value(flows, Math.Exp((i + 0.5) / 50) - 1).Value)
            .Select((v, i) => v is { } known && Math.Abs(known) > 1e-12 * Series.Gross(flows, Math.Exp((i - 89.5) / 50) - 1) ? Math.Sign(known) : 0)
            .Where(sign => sign != 0).ToArray();
        var changes = signs.Zip(signs.Skip(1)).Count(pair => pair.First != pair.Second);
        return TimeValueOfMoney.Rate(x.Periods, x.Payment, now, x.Amount, x.Timing).Rates.Count >= changes;
    });

    private static decimal[] Flows(int periods, decimal payment, decimal end, PaymentTiming timing)
    {
        var flows = new decimal[periods + 1];
        for (var i = 0; i < periods; i++)
        {
            flows[timing == PaymentTiming.BeginningOfPeriod ? i : i + 1] = payment;
        }

        flows[periods] += end;
        return flows;
    }

    private static double Gross((double Rate, int Periods, decimal Payment, decimal Amount, PaymentTiming Timing) x)
        => Series.Gross(Flows(x.Periods, Math.Abs(x.Payment), Math.Abs(x.Amount), x.Timing), x.Rate) + 1e-300;
}
