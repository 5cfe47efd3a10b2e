using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace AfterSales.Metrics.Tests.Generators;

/// <summary>
/// Values of any type of the public surface, made from its shape alone: what a caller who has read nothing might pass.
/// Mostly fair, often at an edge, now and then a mistake. With a fair length: columns of that length, no edges and no mistakes; tied: of few whole numbers,
/// so that many are alike and meet what they are held against. In the order of texts, members are chosen alike where runtimes and builds number them in
/// orders of their own.
/// </summary>
public sealed class AnyValue(int seed, bool isHostile = false, int fairLength = 0, bool isTied = false, bool isInTextOrder = false)
{
    /// <summary>The fair length of no items.</summary>
    public const int Nothing = -1;

    private const int Deepest = 6;
    private const int Tries = 12;

    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly string[] Names = ["A", "B", "C", "D", "E", ""];
    private static readonly string[] Shifts = ["08:00-16:00", "22:00-30:00", "00:00-24:00", "09:30-12:15", "23:59:59-191:30"];
    private static readonly double[] EdgesOfDouble = [0, 1, -1, 0.5, 0.05, 0.95, 2, 10, 1e-12, 1e12, 1e-300, 1e300, -1e-9, 5e-324, double.MaxValue,
        double.NaN, double.NegativeInfinity];
    private static readonly decimal[] EdgesOfDecimal = [0, 1, -1, 0.5m, 0.01m, -0.01m, 100, 1e-28m, 1e15m, -1e15m, 1e27m, decimal.MaxValue,
        0.3333333333333333333333333333m];

    private static readonly double[] TiedShares = [0.05, 0.25, 0.5, 0.75, 0.9];

    // What lies at the ends of each type, or a last bit beside what is plain: rarely meant, always let through.
    private static readonly double[] HostileDoubles = [1 - 1.1e-16, 1 + 2.3e-16, 5e-324, 1e-310, 2.3e-308, 1e-160, 1e-154, 1e154, 1e160, 1e300, -1e300,
        9007199254740993, 1e16, 0.1 + 0.2, double.MaxValue, -double.MaxValue];
    private static readonly decimal[] HostileDecimals = [1.0000000000000000000000000001m, 0.9999999999999999999999999999m, 7.9228162514264337593543950335m,
        4611686018427387904m, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m, 39614081257132168796771975168m, decimal.MaxValue,
        decimal.MinValue];
    private static readonly long[] HostileWholes = [long.MaxValue, long.MinValue, long.MaxValue - 1, int.MaxValue, int.MinValue, 1L << 53, 4_000_000_000];
    private static readonly LocalDate[] HostileDates = [new(1, 1, 1), new(1, 1, 31), new(9999, 12, 31), new(9999, 1, 1), new(9999, 12, 1), new(9999, 11, 30),
        LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(400), new(2024, 2, 29)];

    // What reflection finds of a type, asked for once: it takes longer than making a value. In the order of the source, which reflection does not promise:
    // a seed means the same whatever was asked before.
    private static readonly ConcurrentDictionary<(Type Type, bool IsInTextOrder), MethodBase[]> KnownFactories = new();
    private static readonly ConcurrentDictionary<(Type Type, bool IsInTextOrder), MethodBase[]> KnownConstructors = new();
    private static readonly ConcurrentDictionary<(Type Type, bool IsInTextOrder), MethodBase[]> KnownAdders = new();
    private static readonly ConcurrentDictionary<Type, object> KnownUndefined = new();
    private static readonly ConcurrentDictionary<(Type Type, bool IsInTextOrder), (PropertyInfo Property, bool IsRequired)[]> KnownProperties = new();

    private readonly Random random = new(seed);

    // Columns of one call mostly have one length, or no call would get past that check.
    private readonly int length = fairLength == 0 ? new Random(seed).Next(8) : Math.Max(fairLength, 0);

    // Where in a list a value is made: names of a fair table differ from row to row, and are those of other tables.
    private int listsAround;
    private int place;

    /// <summary>A value of a seed, null where what came out is a caller's mistake.</summary>
    public static object? OrNull(Type type, int seed)
    {
        try
        {
            return new AnyValue(seed).Of(type);
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return null;
        }
    }

    public object? Of(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Once(4) ? null : Of(inner, depth);
        }

        return Simple(type) ?? List(type, depth) ?? Time(type) ?? Made(type, depth);
    }

    /// <summary>An argument: null in one of fifty cases where the language would let it through.</summary>
    public object? Argument(ParameterInfo parameter)
    {
        var type = Calls.Plain(parameter.ParameterType);
        return parameter.HasDefaultValue && Once(2) ? type.IsValueType ? parameter.DefaultValue ?? Empty(type) : parameter.DefaultValue
            : !type.IsValueType && type == parameter.ParameterType && Once(50) ? null
            : Of(type);
    }

    private static object? Empty(Type type) => Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private bool IsFair => fairLength != 0;

    // What is rarer than one in twenty is there to be a mistake.
    private bool Once(int inHowMany) => random.Next(inHowMany) == 0 && !(IsFair && inHowMany >= 20);

    private T Of<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private object? Simple(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Once(60) ? Enum.ToObject(type, 99) : Of([.. Enum.GetValues(type).Cast<object>()]),
        TypeCode.Boolean => Once(2),
        TypeCode.Double => Double(),
        TypeCode.Decimal => Decimal(),
        TypeCode.Int32 => (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, Whole())),
        TypeCode.Int64 => Whole(),
        TypeCode.UInt64 => (ulong)(Whole() & long.MaxValue),
        TypeCode.Byte => (byte)random.Next(12),
        TypeCode.Char => (char)('A' + random.Next(3)),
        TypeCode.UInt16 => (ushort)random.Next(8),
        TypeCode.String => Once(40) ? "no such name" : IsFair && seed % 2 == 0 ? "N" + place.ToString(CultureInfo.InvariantCulture) : Of(Names),
        TypeCode.DateTime => Clock(),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(Clock().Ticks, TimeSpan.FromHours(Math.Max(0, Math.Min(1, random.Next(3) - 1)))),
        _ when type == typeof(TimeSpan) => IsAtTheEnds() ? Of([TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromTicks(1)])
            : TimeSpan.FromMinutes(random.Next(-500, 5_000)),
        _ when type == typeof(Shift) => AnyShift(),
        _ when type == typeof(Currency) => Once(60) ? Currency.Of("USD") : Euro,
        _ when type == typeof(Money) => Money.Of(Decimal(), Once(100) ? Currency.Of("USD") : Euro),
        _ => null,
    };

    private double Double() => IsFair ? FairDouble() : IsAtTheEnds() ? Of(HostileDoubles) : random.Next(10) switch
    {
        0 or 1 => Of(EdgesOfDouble),
        2 or 3 or 4 => random.NextDouble(),
        5 or 6 => random.Next(1, 12),
        7 => random.Next(-50, 50) / 4d,
        _ => random.NextDouble() * 1000,
    };

    /// <summary>The framework's own time, of each kind: 366 days within its ends, so that an offset leaves it there.</summary>
    private DateTime Clock()
    {
        var time = IsAtTheEnds() ? Of([DateTime.MinValue.AddDays(366), DateTime.MaxValue.AddDays(-366)])
            : new DateTime(2026, 3, 25).AddHours(random.Next(-900, 900));
        return DateTime.SpecifyKind(time, Of([DateTimeKind.Utc, DateTimeKind.Local, DateTimeKind.Unspecified]));
    }

    // Of one seed shares, of another everyday figures, of a third any sign.
    private double FairDouble() => isTied ? Once(4) ? Of(TiedShares) : random.Next(seed % 2 == 0 ? 0 : -3, 7) : (seed % 3) switch
    {
        0 => (random.NextDouble() * 0.98) + 0.01,
        1 => (random.NextDouble() * 100) + 0.5,
        _ => (random.NextDouble() * 60) - 20,
    };

    private decimal Decimal() => IsFair && isTied ? Once(4) ? (decimal)Of(TiedShares) : random.Next(seed % 4 == 3 ? -3 : 0, 7)
        : IsFair ? random.Next(seed % 4 == 3 ? -300_000 : 1, 1_000_000) / 100m
        : IsAtTheEnds() ? Of(HostileDecimals) : random.Next(10) switch
        {
            0 or 1 => Of(EdgesOfDecimal),
            2 or 3 => random.Next(0, 12),
            4 => random.Next(-10_000, 10_000) / 100m,
            5 => random.Next(0, 1000) / 1000m,
            _ => random.Next(0, 1_000_000) / 100m,
        };

    // Half of all values are shifts of some calendar; made from their shape two of three tries would fail, and be tried again.
    private Shift AnyShift()
    {
        if (Once(4))
        {
            return Shift.Parse(Of(Shifts));
        }

        var (start, end) = (LocalTime.FromMinutesSinceMidnight(random.Next(1440)), LocalTime.FromMinutesSinceMidnight(random.Next(1440)));
        return Once(2) ? Shift.Of(start, end) : Shift.Of(start, end, random.Next(end > start ? 0 : 1, 8));
    }

    private bool IsAtTheEnds() => isHostile && Once(4);

    private long Whole() => IsFair ? random.Next(isTied ? 0 : 1, isTied ? 5 : 11) : IsAtTheEnds() ? Of(HostileWholes) : random.Next(12) switch
    {
        0 => 0,
        1 => -1,
        2 => random.Next(2_000),
        3 => Once(8) ? int.MaxValue : 100,
        _ => random.Next(1, 10),
    };

    private object? Time(Type type)
    {
        if (type.Namespace?.StartsWith("NodaTime", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var date = IsAtTheEnds() ? Of(HostileDates) : new LocalDate(2026, 3, 25).PlusDays(random.Next(-40, 40));
        var instant = IsAtTheEnds() ? Of<Instant>([Instant.MinValue, Instant.MaxValue, Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 23, 59)])
            : Once(80) ? Instant.MaxValue : Instant.FromUtc(2026, 3, 25, 0, 0) + Duration.FromMinutes(random.Next(-20_000, 20_000));
        return type.Name switch
        {
            nameof(LocalDate) => Once(80) ? new LocalDate(9999, 12, 31) : date,
            nameof(LocalTime) => LocalTime.FromMinutesSinceMidnight(random.Next(1440)),
            nameof(LocalDateTime) => date.At(LocalTime.FromMinutesSinceMidnight(random.Next(1440))),
            nameof(Instant) => instant,
            nameof(Interval) => new Interval(instant,
                IsAtTheEnds() ? Instant.MaxValue : instant > Instant.MaxValue - Duration.FromDays(20) ? instant
                    : instant + Duration.FromMinutes(random.Next(20_000))),
            nameof(DateInterval) => new DateInterval(date, IsAtTheEnds() || date.Year == 9999 ? new LocalDate(9999, 12, 31) : date.PlusDays(random.Next(60))),
            nameof(Duration) => IsAtTheEnds() ? Of<Duration>([Duration.MaxValue, Duration.MinValue, Duration.Epsilon, Duration.FromDays(3_650_000)])
                : Once(20) ? Duration.Zero : Once(20) ? Duration.FromHours(-1) : Duration.FromMinutes(random.Next(1, 3000)),
            nameof(DateTimeZone) => Of(["UTC", "Europe/Berlin", "Australia/Lord_Howe"]) is var id ? DateTimeZoneProviders.Tzdb[id] : null,
            nameof(IsoDayOfWeek) => (IsoDayOfWeek)random.Next(1, 8),
            nameof(YearMonth) => date.ToYearMonth(),
            _ => throw new NotSupportedException($"{type} has no values here yet."),
        };
    }

    private object? List(Type type, int depth)
    {
        if (type.IsArray)
        {
            return Items(type.GetElementType()!, depth);
        }

        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(IReadOnlyList<>) || definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyCollection<>))
        {
            return Items(arguments[0], depth);
        }

        if (definition == typeof(List<>))
        {
            return Activator.CreateInstance(type, Items(arguments[0], depth));
        }

        if (definition == typeof(ReadOnlyMemory<>) || definition == typeof(KeyValuePair<,>))
        {
            return Activator.CreateInstance(type, definition == typeof(ReadOnlyMemory<>) ? [Items(arguments[0], depth)]
                : [.. arguments.Select(a => Of(a, depth + 1))]);
        }

        if (definition == typeof(IReadOnlyDictionary<,>))
        {
            var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            foreach (var key in Items(arguments[0], depth).Cast<object>())
            {
                made[key] = Of(arguments[1], depth + 1);
            }

            return made;
        }

        return null;
    }

    private Array Items(Type item, int depth)
    {
        // The rows of a fair table are short ones, or as many as there are columns.
        var count = IsFair ? listsAround == 0 ? length : Math.Min(length, 12) : Once(6) ? random.Next(10) : length;
        var items = Array.CreateInstance(item, depth >= Deepest ? Math.Min(count, 1) : count);
        var around = place;
        listsAround++;
        try
        {
            for (var i = 0; i < items.Length; i++)
            {
                place = i;
                items.SetValue(!item.IsValueType && Once(30) ? null : Of(item, depth + 1), i);
            }
        }
        finally
        {
            listsAround--;
            place = around;
        }

        return items;
    }

    private object? Made(Type type, int depth)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return Written.Constant(type, Of(type.GetMethod("Invoke")!.ReturnType, depth + 1));
        }

        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Figure<>))
        {
            return KnownUndefined.GetOrAdd(type, Written.Undefined);
        }

        for (var i = 0; i < Tries; i++)
        {
            try
            {
                if (Once(2) && Factories(type) is { Length: > 0 } factories && Of(factories) is var factory)
                {
                    return Filled(Made(factory, depth), depth);
                }

                return Filled(Created(type, depth), depth);
            }
            catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
            {
                // Another try: most values are fair somewhere.
            }
        }

        throw new UnmakeableException($"No fair {type.Name} in {Tries} tries.");
    }

    private MethodBase[] Factories(Type type) => KnownFactories.GetOrAdd(
        (type, isInTextOrder), key => [.. InOrder(key.Type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == key.Type && m is { IsGenericMethod: false, IsSpecialName: false })
            .Where(m => !m.GetParameters().Any(p => p.ParameterType == key.Type)), key.IsInTextOrder)]);

    private MethodBase[] Constructors(Type type) => KnownConstructors.GetOrAdd(
        (type, isInTextOrder), key => [.. InOrder(key.Type.GetConstructors().Where(c => !c.GetParameters().Any(p => p.ParameterType == key.Type)),
            key.IsInTextOrder)]);

    private MethodBase[] Adders(Type type) => KnownAdders.GetOrAdd(
        (type, isInTextOrder), key => [.. InOrder(key.Type.GetMethods().Where(m => m.Name.StartsWith("Add", StringComparison.Ordinal)), key.IsInTextOrder)]);

    private (PropertyInfo Property, bool IsRequired)[] Properties(Type type) => KnownProperties.GetOrAdd(
        (type, isInTextOrder), key => [.. InOrder(key.Type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }
                && p.GetIndexParameters().Length == 0), key.IsInTextOrder)
            .OrderBy(p => p.DeclaringType != key.Type)
            .Select(p => (p, p.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute")))]);

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> members, bool isInTextOrder)
        where T : MemberInfo
        => isInTextOrder ? members.OrderBy(Calls.TextOf, StringComparer.Ordinal) : members.OrderBy(member => member.MetadataToken);

    private object Created(Type type, int depth)
    {
        var constructors = Constructors(type);
        if (type.IsValueType && (constructors.Length == 0 || Once(20)))
        {
            return Activator.CreateInstance(type)!;
        }

        if (constructors.Length == 0)
        {
            return Made(Of(Factories(type)), depth);
        }

        var constructor = Of(constructors);
        return Calls.Invoke(constructor, null, ArgumentsOf(constructor, depth))!;
    }

    // A factory may have no answer: to these arguments, not to others.
    private object Made(MethodBase factory, int depth)
        => Calls.Invoke(factory, null, ArgumentsOf(factory, depth)) ?? throw new UnmakeableException($"No answer of {factory.Name}.");

    private object?[] ArgumentsOf(MethodBase maker, int depth) => Array.ConvertAll(Calls.ParametersOf(maker), type => Of(type, depth + 1));

    /// <summary>Sets what <c>init</c> lets be set, and adds to what can be added to.</summary>
    private object Filled(object made, int depth)
    {
        var type = made.GetType();
        foreach (var (property, isRequired) in Properties(type))
        {
            if (isRequired || (depth < Deepest && Once(2)))
            {
                Set(made, property, depth);
            }
        }

        if (type.Name.EndsWith("Tally", StringComparison.Ordinal) || type.Name.EndsWith("Ledger", StringComparison.Ordinal))
        {
            for (var i = 0; i < random.Next(4); i++)
            {
                var adder = Of(Adders(type));
                Calls.Invoke(adder, made, ArgumentsOf(adder, depth));
            }
        }

        return made;
    }

    private void Set(object made, PropertyInfo property, int depth)
    {
        for (var i = 1; ; i++)
        {
            var value = Of(property.PropertyType, depth + 1);
            try
            {
                property.SetValue(made, value, BindingFlags.DoNotWrapExceptions, null, null, null);
                return;
            }
            catch (Exception exception) when (i < Tries && Calls.IsCallersMistake(Calls.Cause(exception)))
            {
                // Another value.
            }
        }
    }
}
