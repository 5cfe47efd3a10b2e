using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

// The rate of a row of equal payments. How many rates there can be is counted, not guessed; then each is bracketed.
public partial class TimeValueOfMoney
{
    /// <summary>The rate at which equal payments balance an amount now and an amount at the end.</summary>
    /// <remarks>
    /// With u = ln(1 + r), the equation times eᵘ − 1 has four exponential terms and always the root u = 0 that the factor put there; by Descartes' rule for
    /// exponential sums it has at most two more, one exactly when the values at both ends of the line differ in sign. One is bracketed and solved.
    /// For two, the payment as a function of the rate has a single extremum, which decides whether they exist and separates them.
    /// (G. Pólya and G. Szegő, Problems and Theorems in Analysis II, 1976, part V, problem 77.)
    /// </remarks>
    /// <param name="periods">The number of periods; finite, not negative.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">The amount now.</param>
    /// <param name="futureValue">The amount at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The rate, and both where there are two.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="periods"/> is negative or not finite.</exception>
    /// <exception cref="OverflowException">Two of the amounts together exceed decimal's range.</exception>
    public static AnnuityRateResult Rate(
        double periods, decimal payment, decimal presentValue, decimal futureValue = 0, PaymentTiming timing = PaymentTiming.EndOfPeriod)
    {
        CheckedPeriods(periods, timing);
        if (periods == 0)
        {
            return None(presentValue + futureValue == 0 ? UndefinedReason.IdenticallyZero : UndefinedReason.NoSolution);
        }

        if (!HaveBothSigns(payment, presentValue, futureValue))
        {
            return None(payment == 0 && presentValue == 0 && futureValue == 0 ? UndefinedReason.IdenticallyZero : UndefinedReason.NoSignChange);
        }

        var equation = new AnnuityEquation(periods, DecimalParts.ToDouble(payment), DecimalParts.ToDouble(presentValue), DecimalParts.ToDouble(futureValue),
            timing);
        var (changes, left, right) = Signs(periods, payment, presentValue, futureValue, timing);
        return changes switch
        {
            0 => None(UndefinedReason.IdenticallyZero),
            1 => None(UndefinedReason.NoSolution),
            2 => Found(equation.Root(0, left, right)),
            _ => equation.Extremum(left) is { } top ? Found(equation.Root(top, left, -left), equation.Root(top, -left, left))
                : None(UndefinedReason.NoSolution),
        };
    }

    /// <summary>Sign changes among the exponential terms, and the sign of the balance at rates of −100 % and of infinity.</summary>
    private static (int Changes, int Left, int Right) Signs(double periods, decimal payment, decimal now, decimal end, PaymentTiming timing)
    {
        var isDue = timing == PaymentTiming.BeginningOfPeriod;
        var (first, second, third, fourth) = isDue ? (now + payment, -now, end - payment, -end) : (now, payment - now, end, -(payment + end));
        if (periods == 1)
        {
            (second, third) = (second + third, 0);
        }
        else if (periods < 1)
        {
            (second, third) = (third, second);
        }

        var (changes, previous, left, right) = (0, 0, 0, 0);
        foreach (var sign in (ReadOnlySpan<int>)[Math.Sign(first), Math.Sign(second), Math.Sign(third), Math.Sign(fourth)])
        {
            if (sign != 0)
            {
                changes += previous == -sign ? 1 : 0;
                right = right == 0 ? sign : right;
                (previous, left) = (sign, -sign);
            }
        }

        return (changes, left, right);
    }

    private static bool HaveBothSigns(decimal a, decimal b, decimal c) => (a > 0 || b > 0 || c > 0) && (a < 0 || b < 0 || c < 0);

    private static AnnuityRateResult Found(params ReadOnlySpan<double?> logRates)
    {
        var rates = new List<double>();
        foreach (var logRate in logRates)
        {
            if (logRate is not { } known)
            {
                return None(UndefinedReason.Unresolved);
            }

            if (Elementary.Rate(known).Value is not { } rate)
            {
                return None(UndefinedReason.Overflow);
            }

            if (!rates.Contains(rate))
            {
                rates.Add(rate);
            }
        }

        rates.Sort();
        var nearest = rates.Count == 2 && Math.Abs(rates[1]) < Math.Abs(rates[0]) ? rates[1] : rates[0];
        return new AnnuityRateResult { Headline = Figure.Of(nearest), Rates = rates };
    }

    private static AnnuityRateResult None(UndefinedReason reason) => new() { Headline = Figure.Undefined<double>(reason), Rates = [] };
}
