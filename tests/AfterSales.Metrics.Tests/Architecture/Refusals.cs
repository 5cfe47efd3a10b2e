using System.Reflection;
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>
/// What every method must refuse, whatever it computes: nothing where something is due, a number that is none, a choice that is not declared, a level of
/// confidence that is none; and what its documentation says of numbers below zero and of lengths. A fair call is made, and one argument of it is spoiled.
/// </summary>
public static class Refusals
{
    private const int Tries = 60;

    private static readonly Currency Other = Currency.Of("USD");

    /// <summary>Where a number that is none says something: no answer, a statistic that has no value, a place to write to.</summary>
    private static readonly string[] MayHoldNone = ["answers", "replicates", "logRates"];

    /// <summary>Columns that are as long as they like beside those of one length.</summary>
    private static readonly string[] StandAlone = ["flows", "probabilities", "breaks", "History"];

    /// <summary>Rows of which only those of some months count.</summary>
    private static readonly string[] HoldsWhatMayNotCount = ["budget"];

    /// <summary>Numbers that are meant below zero too: amounts, differences, ends of a range, what a distribution is asked at. All others count, measure or
    /// share.</summary>
    private static readonly string[] MayBeNegative =
    [
        "value", "from", "to", "volumeBefore", "rateBefore", "volumeAfter", "rateAfter", "amount", "year", "score", "number", "minimum", "least", "largest",
        "begin", "end", "payment", "presentValue", "futureValue", "base", "floor", "worst", "best", "effectSize", "k", "statistic", "f", "z", "t", "mu",
        "estimate", "Apportionment.units", "AttainmentRule.target", "ChiSquaredDistribution.x", "DriverDistribution.mean", "Estimate.lower",
        "Figure.denominator", "Figure.numerator", "Figure.units", "FigureBounds.numerator", "GammaDistribution.x", "MisstatementEstimate.bookValue",
        "NormalDistribution.x", "OneToOneLinks.threshold", "PartsMatching.target", "ProposalRules.target", "QualityRule.maximum", "RecordClusters.threshold",
        "SampleSize.alpha", "SufficiencyProbability.booked", "ThetaForecast.level", "UncertainRecord.numerator",
    ];

    /// <summary>Columns of which the same is true.</summary>
    private static readonly string[] ColumnsOfAnySign =
    [
        "activity", "actual", "after", "amounts", "answers", "before", "benefits", "cells", "controlAfter", "controlBefore", "cost", "costs", "current",
        "demands", "driver", "edges", "first", "fixedFlows", "flows", "flowsPerUnit", "follower", "groups", "importance", "jackknife", "leader", "left",
        "logRates", "next", "nominalFlows", "own", "parts", "payments", "performance", "predictor", "quantiles", "reference", "replicates", "response",
        "right", "rival", "scores", "second", "series", "strata", "treated", "values", "x", "y", "SenSlope.times",
    ];

    /// <summary>
    /// What the method takes though it must not; null when it refuses everything. Where no fair call could be made, only how it refuses is asked.
    /// </summary>
    public static string? Complaint(MethodInfo method)
    {
        if (Fair(method) is { } fair)
        {
            return Taken(method, fair, IsRefused) ?? TakenWithoutData(method, fair);
        }

        return AnyCalls.Arguments(method, new AnyValue(0, fairLength: 4)) is { } unfair
            ? Taken(method, unfair, (spoiled, target, arguments) => IsRefusedFor(spoiled, target, arguments) || true) : null;
    }

    /// <summary>The argument that may be null, or have a null item, where the method takes a result; it is asked before anything of a result is read.</summary>
    public static string? ComplaintOfNothing(MethodInfo method)
    {
        object?[] arguments = Array.ConvertAll(method.GetParameters(), Something);
        foreach (var parameter in method.GetParameters())
        {
            foreach (var (nothing, what) in Nothings(parameter, arguments[parameter.Position]))
            {
                var others = (object?[])arguments.Clone();
                others[parameter.Position] = nothing;
                if (Thrown(method, others) is not ArgumentException { ParamName: { } name } || !name.StartsWith(parameter.Name!, StringComparison.Ordinal))
                {
                    return $"{parameter.Name} may be {what}";
                }
            }
        }

        return null;
    }

    /// <summary>A fair value, or one of which nothing can be read: a result is no argument that can be made up.</summary>
    private static object? Something(ParameterInfo parameter)
    {
        try
        {
            return new AnyValue(1, fairLength: 4).Of(Calls.Plain(parameter.ParameterType));
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return RuntimeHelpers.GetUninitializedObject(Calls.Plain(parameter.ParameterType));
        }
    }

    private static Exception? Thrown(MethodInfo method, object?[] arguments)
    {
        try
        {
            _ = Calls.Invoke(method, null, arguments);
            return null;
        }
        catch (Exception exception)
        {
            return Calls.Cause(exception);
        }
    }

    /// <summary>A level that is none is a mistake where there is nothing to compute as well: who sees it only on the first full day is told too late.</summary>
    private static string? TakenWithoutData(MethodInfo method, (object? Target, object?[] Arguments) fair)
    {
        object?[] arguments = Array.ConvertAll(
            fair.Arguments, argument => argument is Array list ? Array.CreateInstance(list.GetType().GetElementType()!, 0) : argument);
        return fair.Arguments.Any(argument => argument is Array) && !IsRefusedFor(method, fair.Target, arguments)
            && Taken(method, (fair.Target, arguments), IsRefused) is { } taken ? $"{taken} without data" : null;
    }

    private static string? Taken(MethodInfo method, (object? Target, object?[] Arguments) call, Func<MethodInfo, object?, object?[], bool> isRefused)
    {
        foreach (var parameter in method.GetParameters())
        {
            foreach (var (spoiled, what) in Spoiled(method, parameter, call.Arguments[parameter.Position]))
            {
                var arguments = (object?[])call.Arguments.Clone();
                arguments[parameter.Position] = spoiled;
                if (!isRefused(method, call.Target, arguments))
                {
                    return $"{parameter.Name} may be {what}";
                }
            }
        }

        return null;
    }

    private static bool IsRefused(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            _ = Calls.Invoke(method, target, arguments);
            return false;
        }
        catch (Exception exception) when (Calls.Cause(exception) is ArgumentException)
        {
            return true;
        }
    }

    private static (object? Target, object?[] Arguments)? Fair(MethodInfo method)
    {
        for (var seed = 0; seed < Tries; seed++)
        {
            if (AnyCalls.Arguments(method, new AnyValue(seed, fairLength: 4)) is { } made && !IsRefusedFor(method, made.Target, made.Arguments))
            {
                return made;
            }
        }

        return null;
    }

    private static bool IsRefusedFor(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            _ = Calls.Invoke(method, target, arguments);
            return false;
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return true;
        }
    }

    private static IEnumerable<(object? Value, string What)> Spoiled(MethodInfo method, ParameterInfo parameter, object? fair)
        => Nothings(parameter, fair).Concat(Choices(parameter.ParameterType)).Concat(Numbers(parameter, fair)).Concat(Announced(method, parameter, fair))
            .Concat(BelowZero(method, parameter, fair)).Concat(InRows(method, parameter, fair)).Concat(Currencies(method, parameter, fair));

    /// <summary>Nothing where the signature says there is something: instead of the argument, or of an item of it.</summary>
    private static IEnumerable<(object? Value, string What)> Nothings(ParameterInfo parameter, object? fair)
    {
        var nullability = new NullabilityInfoContext().Create(parameter);
        if (!parameter.ParameterType.IsValueType && nullability.WriteState == NullabilityState.NotNull)
        {
            yield return (null, "null");
        }

        var item = nullability.ElementType ?? (nullability.GenericTypeArguments.Length == 1 ? nullability.GenericTypeArguments[0] : null);
        if (fair is Array { Length: > 0 } items && !items.GetType().GetElementType()!.IsValueType && item?.ReadState == NullabilityState.NotNull)
        {
            foreach (var i in new[] { 0, items.Length - 1 })
            {
                yield return (With(items, i, null), $"a list with null at {i}");
            }
        }
    }

    private static IEnumerable<(object? Value, string What)> Choices(Type type)
        => type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), inherit: false) ? [(Enum.ToObject(type, 99), "no declared choice")] : [];

    private static IEnumerable<(object? Value, string What)> Numbers(ParameterInfo parameter, object? fair)
    {
        if (parameter.ParameterType == typeof(double))
        {
            double[] levels = parameter.DefaultValue is Estimate.DefaultLevel ? [-0.5, 0, 1, 1.5] : [];
            foreach (var number in levels.Append(double.NaN).Append(double.NegativeInfinity).Append(double.PositiveInfinity))
            {
                yield return (number, $"{number}");
            }
        }

        if (fair is double[] { Length: > 0 } numbers && !MayHoldNone.Contains(parameter.Name))
        {
            foreach (var (number, i) in new[] { double.NaN, double.PositiveInfinity }.SelectMany(n => new[] { (n, 0), (n, numbers.Length - 1) }))
            {
                yield return (With(numbers, i, number), $"a list with {number} at {i}");
            }
        }
    }

    private static IEnumerable<(object? Value, string What)> BelowZero(MethodInfo method, ParameterInfo parameter, object? fair)
    {
        if (method.IsStatic && !IsAmong(MayBeNegative)
            && Numeral(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, -1) is { } number and not Duration)
        {
            yield return (number, $"{number}");
        }

        if (method.IsStatic && !IsAmong(ColumnsOfAnySign) && fair is Array { Length: > 0 } items && items.GetType().GetElementType()! is var type
            && Numeral(Nullable.GetUnderlyingType(type) ?? type, -1) is { } item and not Duration)
        {
            yield return (With(items, 0, item), $"a list with {item} at 0");
            yield return (With(items, items.Length - 1, item), $"a list with {item} at its end");
        }

        bool IsAmong(string[] names) => names.Contains(parameter.Name) || names.Contains($"{method.DeclaringType!.Name}.{parameter.Name}");
    }

    /// <summary>What the documentation of the method says is a mistake: a number below what it must be, columns that do not fit each other.</summary>
    private static IEnumerable<(object? Value, string What)> Announced(MethodInfo method, ParameterInfo parameter, object? fair)
    {
        foreach (var number in Documentation.Excluded(method, parameter.Name!))
        {
            if (Numeral(parameter.ParameterType, number) is { } scalar)
            {
                yield return (scalar, $"{scalar}");
            }
            else if (fair is Array { Length: > 0 } items && Numeral(items.GetType().GetElementType()!, number) is { } item)
            {
                yield return (With(items, 0, item), $"a list with {item} at 0");
                yield return (With(items, items.Length - 1, item), $"a list with {item} at its end");
            }
        }

        if (Documentation.WantsEqualLengths(method))
        {
            foreach (var shorter in fair is Array column
                ? Calls.IsSpan(parameter.ParameterType) && !StandAlone.Contains(parameter.Name) ? Shortened(column) : []
                : WithShorterColumns(fair))
            {
                yield return (shorter, "shorter than the others, or one column of it");
            }
        }

        if (fair is Array { Length: > 0 } list && Documentation.WantsItems(method, parameter.Name!))
        {
            yield return (Array.CreateInstance(list.GetType().GetElementType()!, 0), "empty");
        }
    }

    /// <summary>A table whose first or last row is shorter than the others, where columns must fit each other, or holds a number that is none.</summary>
    private static IEnumerable<(object? Value, string What)> InRows(MethodInfo method, ParameterInfo parameter, object? fair)
    {
        if (fair is not Array { Length: > 1 } rows || !rows.GetType().GetElementType()!.IsInterface || MayHoldNone.Contains(parameter.Name))
        {
            yield break;
        }

        foreach (var i in new[] { 0, rows.Length - 1 })
        {
            // Rows of what may be unknown are those of a triangle.
            if (Documentation.WantsEqualLengths(method) && rows.GetValue(i) is Array row && Nullable.GetUnderlyingType(row.GetType().GetElementType()!) is null)
            {
                foreach (var shorter in Shortened(row))
                {
                    yield return (With(rows, i, shorter), $"a table whose row {i} is shorter");
                }
            }

            if (rows.GetValue(i) is double[] { Length: > 0 } numbers)
            {
                // Not on the diagonal, which some tables leave unread.
                yield return (With(rows, i, With(numbers, i == 0 ? numbers.Length - 1 : 0, double.NaN)), $"a table with NaN in row {i}");
            }
        }
    }

    /// <summary>One amount among others in another currency, where the documentation calls that a mistake.</summary>
    private static IEnumerable<(object? Value, string What)> Currencies(MethodInfo method, ParameterInfo parameter, object? fair)
    {
        if (fair is not Array { Length: > 1 } items || HoldsWhatMayNotCount.Contains(parameter.Name)
            || !Documentation.Announces(method, typeof(CurrencyMismatchException)))
        {
            yield break;
        }

        foreach (var i in new[] { 0, items.Length - 1 })
        {
            foreach (var other in InAnotherCurrency(items.GetValue(i)))
            {
                yield return (With(items, i, other), $"a list with another currency at {i}");
            }
        }
    }

    private static IEnumerable<object> InAnotherCurrency(object? item)
    {
        if (item is Money money)
        {
            yield return Money.Of(money.Amount, Other);
        }

        if (item?.GetType() is { } type && !type.Name.EndsWith("Result", StringComparison.Ordinal) && type.GetMethod("<Clone>$") is { } clone)
        {
            foreach (var property in item.GetType().GetProperties().Where(p => p.CanWrite && p.GetValue(item) is Money))
            {
                var spoiled = clone.Invoke(item, null)!;
                property.SetValue(spoiled, Money.Of(((Money)property.GetValue(item)!).Amount, Other));
                yield return spoiled;
            }
        }
    }

    private static IEnumerable<Array> Shortened(Array column)
    {
        if (column.Length > 1)
        {
            var shorter = Array.CreateInstance(column.GetType().GetElementType()!, column.Length - 1);
            Array.Copy(column, shorter, shorter.Length);
            yield return shorter;
        }
    }

    /// <summary>A record of columns with each of them shortened in turn.</summary>
    private static IEnumerable<object> WithShorterColumns(object? fair)
    {
        if (fair?.GetType().GetMethod("<Clone>$") is not { } clone)
        {
            yield break;
        }

        foreach (var property in fair.GetType().GetProperties().Where(p => p is { CanWrite: true, PropertyType.IsGenericType: true }
            && p.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && p.PropertyType.GetGenericArguments()[0].IsValueType
            && !StandAlone.Contains(p.Name)))
        {
            var item = property.PropertyType.GetGenericArguments()[0];
            var column = ((System.Collections.IEnumerable?)property.GetValue(fair) ?? Array.Empty<object>()).Cast<object?>().ToArray();
            foreach (var shorter in Shortened(column))
            {
                var typed = Array.CreateInstance(item, shorter.Length);
                for (var i = 0; i < typed.Length; i++)
                {
                    typed.SetValue(shorter.GetValue(i), i);
                }

                var other = clone.Invoke(fair, null)!;
                property.SetValue(other, typed);
                yield return other;
            }
        }
    }

    private static object? Numeral(Type type, int number)
        => type == typeof(double) ? (double)number
            : type == typeof(decimal) ? (decimal)number
            : type == typeof(int) ? number
            : type == typeof(long) ? (long)number
            : type == typeof(Duration) ? Duration.FromHours(number)
            : null;

    private static Array With(Array items, int i, object? item)
    {
        var others = (Array)items.Clone();
        others.SetValue(item, i);
        return others;
    }
}
