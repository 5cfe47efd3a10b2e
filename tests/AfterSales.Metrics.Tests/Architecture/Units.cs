using System.Globalization;
using System.Reflection;
using AfterSales.Metrics.Tests.Recorded;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>What a calculation of columns says of the same figures in another unit, a power of two of the one they had.</summary>
public static class Units
{
    private const int Seeds = 24;
    private const int HighestDegree = 4;
    private const int BitsOfADouble = 16;

    /// <summary>Columns that have no unit.</summary>
    private static readonly string[] WithoutUnit = ["weights", "probabilities"];

    /// <summary>Figures that are logarithms of what has a unit.</summary>
    private static readonly string[] Logarithms = ["Aic", "Bic", "LogLikelihood"];

    private static readonly int[] Lengths = [9, 4, 12, 20];
    private static readonly int[] Powers = [9, -11];

    /// <summary>What differs by more than a power of the unit; null if nothing. A power of two changes no digit, so that no digit of the answer may change.
    /// </summary>
    public static string? Complaint(MethodInfo method)
        => Enumerable.Range(0, Seeds).Select(seed => Complaint(method, seed)).FirstOrDefault(found => found is not null);

    /// <summary>Whether a method has columns of figures.</summary>
    public static bool HasColumns(MethodInfo method) => method.GetParameters().Any(p => IsColumn(Calls.Plain(p.ParameterType)));

    private static bool IsColumn(Type type) => type == typeof(double[]) || type == typeof(double?[])
        || (type.IsGenericType && type.GetGenericArguments()[0] is { IsGenericType: true } row && row.GetGenericArguments()[0] == typeof(double));

    private static string? Complaint(MethodInfo method, int seed)
    {
        if (AnyCalls.Arguments(method, new AnyValue(seed, fairLength: Lengths[seed % Lengths.Length])) is not { } made)
        {
            return null;
        }

        var hasUnit = Array.ConvertAll(method.GetParameters(), parameter => !WithoutUnit.Contains(parameter.Name));
        object?[] plain = [.. made.Arguments.Select((argument, i) => hasUnit[i] ? Varied(argument, seed % 3) : argument)];
        if (Answer(method, made.Target, plain) is not { } answer)
        {
            return null;
        }

        foreach (var power in Powers)
        {
            var unit = Math.Pow(2, power);
            object?[] other = [.. plain.Select((argument, i) => hasUnit[i] ? Each(argument, (value, _) => value * unit) : argument)];
            if (Answer(method, made.Target, other) is { } scaled
                && Difference(answer, scaled, power) is { } difference)
            {
                return $"{difference} (seed {seed}, 2^{power})";
            }
        }

        return null;
    }

    /// <summary>As they are; all alike; or rising by tenths, of which no double has the exact value.</summary>
    private static object? Varied(object? argument, int kind)
    {
        var first = 0.0;
        return kind == 0 ? argument : Each(argument, (value, i) => (first = i == 0 ? value : first) + (kind == 1 ? 0 : 0.1 * i));
    }

    private static object? Each(object? argument, Func<double, int, double> of)
    {
        switch (argument)
        {
            case double[] column:
                return column.Select(of).ToArray();
            case double?[] column:
                return column.Select((value, i) => value is { } known ? of(known, i) : (double?)null).ToArray();
            case Array { Length: > 0 } rows when rows.GetValue(0) is double[] && rows.GetType().GetElementType()!.IsInterface:
                var others = (Array)rows.Clone();
                for (var i = 0; i < others.Length; i++)
                {
                    others.SetValue(Each(rows.GetValue(i), of), i);
                }

                return others;
            default:
                return argument;
        }
    }

    /// <summary>Each figure with where it stands; null where the call is refused, as beyond the calculation's own bounds.</summary>
    private static string[]? Answer(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            var text = new ExactText();
            text.Add("answer", Calls.Invoke(method, target, arguments));
            return [.. text.ToString().Split('\n').Where(line => !line.Contains(".ToString()", StringComparison.Ordinal)
                && !Logarithms.Any(name => line.Contains($".{name}", StringComparison.Ordinal)))];
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return null;
        }
    }

    private static string? Difference(string[] one, string[] other, int power)
        => one.Length != other.Length ? "another number of figures"
            : one.Zip(other, (x, y) => x == y || IsInUnits(x, y, power) ? null : $"{x} is {y}").FirstOrDefault(found => found is not null);

    private static bool IsInUnits(string one, string other, int power)
        => Figure(one) is { } x && Figure(other) is { } y && one.Split('=')[0] == other.Split('=')[0]
            && Enumerable.Range(-HighestDegree, (2 * HighestDegree) + 1).Any(degree => y == x * Math.Pow(2, degree * power));

    private static double? Figure(string line)
        => line.Split('=') is { Length: 2 } parts && parts[1].Length == BitsOfADouble
            && long.TryParse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) ? BitConverter.Int64BitsToDouble(bits) : null;
}
