using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Cli.Report;
using NodaTime;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>One value of the report as JSON: amounts as strings, so that no reader rounds them, times in seconds, no answer with its reason.</summary>
internal static class JsonValue
{
    public static void Write(Utf8JsonWriter json, object? data)
    {
        switch (data)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(EnglishOf(text)); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long count: json.WriteNumberValue(count); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case TotalTime time: json.WriteNumberValue(time.TotalSeconds); break;
            case LocalDate date: json.WriteStringValue(Words.Of(date)); break;
            case Instant instant: json.WriteStringValue(NodaTime.Text.InstantPattern.General.Format(instant)); break;
            case ReportingPeriod period: json.WriteStringValue($"{Words.Of(period.Start)}/{Words.Of(period.End)}"); break;
            case IReadOnlyList<double> interval: Write(json, interval); break;
            case Money money: Write(json, money); break;
            case Estimate estimate: Write(json, estimate); break;
            case UndefinedReason reason: Write(json, reason); break;
            case Enum status: json.WriteStringValue(status.ToString()); break;
            default: throw new NotSupportedException($"A value of {data.GetType().Name} has no JSON here.");
        }
    }

    private static void Write(Utf8JsonWriter json, UndefinedReason reason)
    {
        json.WriteStartObject();
        json.WriteNull("value");
        json.WriteString("undefined", reason.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Money money)
    {
        json.WriteStartObject();
        json.WriteString("amount", money.Amount.ToString(CultureInfo.InvariantCulture));
        json.WriteString("currency", money.Currency.Code);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<double> interval)
    {
        json.WriteStartArray();
        foreach (var limit in interval)
        {
            json.WriteNumberValue(limit);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteStartObject();
        WriteNumber("value", estimate.Value);
        WriteNumber("lower", estimate.Lower);
        WriteNumber("upper", estimate.Upper);
        json.WriteNumber("level", estimate.Level);
        json.WriteString("method", estimate.Method.ToString());
        if (estimate.Reason is { } reason)
        {
            json.WriteString("undefined", reason.ToString());
        }

        json.WriteEndObject();

        void WriteNumber(string name, double? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}
