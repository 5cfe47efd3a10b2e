using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Numeric column profile: exact sums, extremes, signs and places of the numbers of a column, and what is no number.</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean Σx/n; standard deviation √((n Σx² − (Σx)²)/(n(n − 1))).</para>
/// <para><b>Units.</b> The column's own.</para>
/// <para><b>Domain.</b> Numbers written [sign]digits[.digits] in ASCII, of at most 28 significant digits.</para>
/// <para><b>Edge cases.</b> 1,5 and 1e3 and 12a are unparsable, listed with their position, and not zero. No numbers: mean undefined,
/// <see cref="UndefinedReason.NoData"/>; one: standard deviation undefined, <see cref="UndefinedReason.SmallSample"/>. Sums with more digits than a decimal
/// are undefined (<see cref="UndefinedReason.Overflow"/>), never rounded; mean and deviation come from the exact ones all the same.</para>
/// <para><b>Method.</b> Exact integers throughout, one rounding for each figure: the difference in the formula loses nothing.</para>
/// <para><b>Source.</b> The formulas as usual; T. F. Chan, G. H. Golub and R. J. LeVeque, 1983, on why doubles would not do.</para>
/// </remarks>
/// <example>
/// <code>
/// var profile = NumberProfile.Compute(NumberColumnTally.Of(["12.50", "30", "", "n/a"]), "amount");
/// Console.WriteLine($"sum {profile.Sum:F2} EUR, mean {profile.Mean:F2} EUR"); // sum 42.50 EUR, mean 21.25 EUR
/// Console.WriteLine(
///     $"{profile.Numbers} numbers, {profile.Missing} missing, no number: {profile.Unparsable[0].Value}"); // 2 numbers, 1 missing, no number: n/a
/// </code>
/// </example>
public static class NumberProfile
{
    private const int MostPlaces = 28;

    private static readonly BigInteger Unit = BigInteger.Pow(10, MostPlaces);

    /// <summary>The profile of a numeric column.</summary>
    /// <param name="tally">The column's values.</param>
    /// <param name="field">The name of the column, for the list of what is no number.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException"><paramref name="tally"/> is null, or <paramref name="field"/> is null or blank.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public static NumberProfileResult Compute(NumberColumnTally tally, string field = "value")
    {
        Guard.NotBlank(field);
        var numbers = Guard.NotNull(tally).Numbers.ToArray();
        var unparsable = tally.Unparsable.Select(pair => new UnusableRecord
        {
            Position = pair.Key.Position,
            Field = field,
            Rule = RecordRule.Unreadable,
            Value = pair.Key.Value,
        }).ToArray();
        var (count, sum, squares) = (numbers.Sum(pair => pair.Value), Sum(numbers, 1), Sum(numbers, 2));
        return new NumberProfileResult
        {
            Count = count + tally.Missing + tally.Unparsable.Sum(pair => pair.Value),
            Missing = tally.Missing,
            Unparsable = FrozenList.Own(unparsable),
            Numbers = count,
            Sum = Exact(sum, MostPlaces),
            SumOfSquares = Exact(squares, 2 * MostPlaces),
            Min = numbers.Length == 0 ? null : numbers[0].Key,
            Max = numbers.Length == 0 ? null : numbers[numbers.Length - 1].Key,
            Negative = numbers.Where(pair => pair.Key < 0).Sum(pair => pair.Value),
            Zero = numbers.Where(pair => pair.Key == 0).Sum(pair => pair.Value),
            Mean = count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(NearestDouble.Of(sum, count * Unit)),
            StandardDeviation = Deviation(count, sum, squares),
            CountByPlaces = Places(numbers),
        };
    }

    private static Figure<double> Deviation(long count, BigInteger sum, BigInteger squares)
    {
        if (count < 2)
        {
            return Figure.Undefined<double>(count == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample);
        }

        var spread = (count * squares) - (sum * sum);
        return Figure.Of(Math.Sqrt(NearestDouble.Of(spread, count * (BigInteger)(count - 1) * BigInteger.Pow(Unit, 2))));
    }

    private static BigInteger Sum(KeyValuePair<decimal, long>[] numbers, int power)
    {
        var sum = BigInteger.Zero;
        foreach (var pair in numbers)
        {
            sum += pair.Value * BigInteger.Pow(Units(pair.Key), power);
        }

        return sum;
    }

    private static BigInteger Units(decimal number)
    {
        var parts = DecimalParts.Of(number);
        var digits = (((BigInteger)parts.High << 64) | parts.Low) * BigInteger.Pow(10, MostPlaces - parts.Scale);
        return parts.IsNegative ? -digits : digits;
    }

    private static Figure<decimal> Exact(BigInteger units, int places)
    {
        while (places > 0 && (units % 10).IsZero)
        {
            (units, places) = (units / 10, places - 1);
        }

        var magnitude = BigInteger.Abs(units);
        return places > MostPlaces || magnitude >> 96 != 0
            ? Figure.Undefined<decimal>(UndefinedReason.Overflow)
            : Figure.Of((decimal)units * new decimal(1, 0, 0, false, (byte)places));
    }

    private static FrozenList<long> Places(KeyValuePair<decimal, long>[] numbers)
    {
        var counts = new long[MostPlaces + 1];
        var most = -1;
        foreach (var pair in numbers)
        {
            var places = Decimals.ScaleOf(pair.Key / 1.0000000000000000000000000000m);
            counts[places] += pair.Value;
            most = Math.Max(most, places);
        }

        return FrozenList.Copy<long>(counts.AsSpan(0, most + 1));
    }
}
