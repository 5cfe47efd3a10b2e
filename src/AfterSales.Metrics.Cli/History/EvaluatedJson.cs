using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.History;

/// <summary>
/// The figures of an evaluation as <c>report.json</c> keeps them for the next one: amounts as strings, doubles to the bit, times as days and nanoseconds.
/// What is
/// written here is read back here.
/// </summary>
internal static class EvaluatedJson
{
    public static void Write(Utf8JsonWriter json, EvaluationRecord record)
    {
        json.WriteStartObject();
        json.WriteString("period", record.PeriodStart is null ? null : $"{record.PeriodStart}/{record.PeriodEnd}");
        json.WriteString("unit", record.PeriodUnit);
        json.WriteStartArray("figures");
        foreach (var figure in record.Figures)
        {
            Write(json, figure);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="JsonException">A member is missing or of another kind; the message names it.</exception>
    /// <exception cref="ArgumentException">A value is not of its domain.</exception>
    public static EvaluationRecord Read(JsonElement json)
    {
        var period = Text(json, "period")?.Split('/');
        var record = new EvaluationRecord
        {
            PeriodStart = period?[0],
            PeriodEnd = period is null ? null : period.Length == 2 ? period[1] : throw Mistake("period", "two dates apart by a slash, or null"),
            PeriodUnit = Text(json, "unit"),
            Figures = [.. List(json, "figures").Select(ReadFigure)],
        };

        // A record that cannot be used is refused now, not when a figure of it is asked for.
        record.ToPeriod();
        foreach (var figure in record.Figures)
        {
            figure.Current.ToMeasurement();
            figure.Target?.ToMeasurement();
            Named<FigureDirection>(figure.Direction, "direction");
        }

        return record;
    }

    /// <summary>The items of a list.</summary>
    public static JsonElement.ArrayEnumerator List(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray() : throw Mistake(name, "a list");

    private static void Write(Utf8JsonWriter json, StoredFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("domain", figure.Key.Domain.ToString());
        json.WriteString("name", figure.Key.Name);
        json.WriteString("definition", figure.Key.Definition);
        json.WriteNumber("version", figure.Key.Version);
        WriteText(json, "unit", figure.Key.Unit);
        WriteText(json, "currency", figure.Key.Currency);
        WriteText(json, "calendar", figure.Key.Calendar);
        WriteText(json, "segment", figure.Key.Segment);
        WriteText(json, "account", figure.Key.Account);
        json.WriteString("direction", figure.Direction);
        json.WriteString("tolerance", figure.Tolerance.ToString(CultureInfo.InvariantCulture));
        Write(json, "current", figure.Current);
        if (figure.Target is { } target)
        {
            Write(json, "target", target);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, StoredMeasurement value)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", value.Kind);
        WriteNumber(json, "number", value.Number);
        WriteText(json, "amount", value.Amount?.ToString(CultureInfo.InvariantCulture));
        WriteText(json, "currency", value.Currency);
        if (value is { Days: { } days, Nanoseconds: { } rest })
        {
            json.WriteNumber("days", days);
            json.WriteNumber("nanoseconds", rest);
        }

        WriteNumber(json, "lower", value.Lower);
        WriteNumber(json, "upper", value.Upper);
        WriteNumber(json, "level", value.Level);
        WriteText(json, "method", value.Method);
        WriteText(json, "undefined", value.Reason);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static StoredFigure ReadFigure(JsonElement json) => new()
    {
        Key = new FigureKey
        {
            Domain = Named<EvaluationDomain>(Required(json, "domain"), "domain"),
            Name = Required(json, "name"),
            Definition = Required(json, "definition"),
            Version = json.TryGetProperty("version", out var version) && version.TryGetInt32(out var number) ? number : throw Mistake("version", "an integer"),
            Unit = Text(json, "unit"),
            Currency = Text(json, "currency"),
            Calendar = Text(json, "calendar"),
            Segment = Text(json, "segment"),
            Account = Text(json, "account"),
        },
        Direction = Required(json, "direction"),
        Tolerance = Exact(json, "tolerance") ?? throw Mistake("tolerance", "an amount as text"),
        Current = ReadMeasurement(json, "current") ?? throw Mistake("current", "an object"),
        Target = ReadMeasurement(json, "target"),
    };

    private static StoredMeasurement? ReadMeasurement(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind != JsonValueKind.Object ? throw Mistake(name, "an object") : new StoredMeasurement
        {
            Kind = Required(value, "kind"),
            Number = Number(value, "number"),
            Amount = Exact(value, "amount"),
            Currency = Text(value, "currency"),
            Days = value.TryGetProperty("days", out var days) ? days.TryGetInt32(out var whole) ? whole : throw Mistake("days", "an integer") : null,
            Nanoseconds = value.TryGetProperty("nanoseconds", out var rest)
                ? rest.TryGetInt64(out var left) ? left : throw Mistake("nanoseconds", "an integer") : null,
            Lower = Number(value, "lower"),
            Upper = Number(value, "upper"),
            Level = Number(value, "level"),
            Method = Text(value, "method"),
            Reason = Text(value, "undefined"),
        };
    }

    private static T Named<T>(string name, string member)
        where T : struct, Enum
        => Enum.TryParse<T>(name, out var value) && value.ToString() == name ? value : throw Mistake(member, $"the name of a {typeof(T).Name}");

    private static string Required(JsonElement json, string name) => Text(json, name) ?? throw Mistake(name, "a text");

    private static string? Text(JsonElement json, string name)
        => json.ValueKind != JsonValueKind.Object ? throw Mistake(name, "a member of an object")
            : !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Mistake(name, "a text");

    private static double? Number(JsonElement json, string name)
        => !json.TryGetProperty(name, out var value) ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
                ? number : throw Mistake(name, "a number");

    private static decimal? Exact(JsonElement json, string name)
        => Text(json, name) is not { } text ? null
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? exact
            : throw Mistake(name, "a decimal number as text");

    private static JsonException Mistake(string member, string rule) => new($"\"{member}\" must be {rule}");
}
