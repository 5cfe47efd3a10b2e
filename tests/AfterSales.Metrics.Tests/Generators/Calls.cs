using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace AfterSales.Metrics.Tests.Generators;

/// <summary>Calls any public method, spans among its parameters or not: an array stands for a span.</summary>
public static class Calls
{
    private static readonly ConcurrentDictionary<MethodBase, Type[]> KnownParameters = new();
    private static readonly ConcurrentDictionary<MethodBase, Func<object?, object?[], object?>?> KnownSpanning = new();

    /// <summary>The type to make for a parameter: an array for a span.</summary>
    public static Type Plain(Type type)
    {
        var plain = type.IsByRef ? type.GetElementType()! : type;
        return IsSpan(plain) ? plain.GetGenericArguments()[0].MakeArrayType() : plain;
    }

    /// <summary>What a caller is told when the mistake is theirs; anything else a call throws is ours.</summary>
    public static bool IsCallersMistake(Exception exception)
        => exception is ArgumentException or CurrencyMismatchException or OverflowException or UnmakeableException;

    /// <summary>What really happened in a reflected call.</summary>
    public static Exception Cause(Exception exception) => exception is TargetInvocationException { InnerException: { } inner } ? Cause(inner) : exception;

    public static object? Invoke(MethodBase method, object? target, object?[] arguments)
    {
        if (KnownSpanning.GetOrAdd(method, m => m.GetParameters().Any(p => IsSpan(p.ParameterType)) ? Spanning(m) : null) is { } spanning)
        {
            return spanning(target, arguments);
        }

        return method is ConstructorInfo constructor
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
            : method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>The types to make for the parameters of a method, asked of it once.</summary>
    public static Type[] ParametersOf(MethodBase method) => KnownParameters.GetOrAdd(method, m => [.. m.GetParameters().Select(p => Plain(p.ParameterType))]);

    public static bool IsSpan(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(ReadOnlySpan<>) || definition == typeof(Span<>));

    // Reflection cannot pass a span, so a small method is written that makes one of each array.
    private static Func<object?, object?[], object?> Spanning(MethodBase method)
    {
        var wrapper = new DynamicMethod(method.Name, typeof(object), [typeof(object), typeof(object[])], typeof(Calls).Module, skipVisibility: true);
        var code = wrapper.GetILGenerator();
        if (!method.IsStatic && !method.IsConstructor)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(method.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, method.DeclaringType);
        }

        var parameters = method.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
        {
            var type = parameters[i].ParameterType;
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Ldelem_Ref);
            code.Emit(OpCodes.Unbox_Any, Plain(type));
            if (IsSpan(type))
            {
                code.Emit(OpCodes.Call, type.GetMethod("op_Implicit", [Plain(type)])!);
            }
        }

        var result = typeof(void);
        if (method is ConstructorInfo constructor)
        {
            code.Emit(OpCodes.Newobj, constructor);
            result = constructor.DeclaringType!;
        }
        else
        {
            code.Emit(method.IsVirtual ? OpCodes.Callvirt : OpCodes.Call, (MethodInfo)method);
            result = ((MethodInfo)method).ReturnType;
        }

        if (result == typeof(void))
        {
            code.Emit(OpCodes.Ldnull);
        }
        else if (result.IsValueType)
        {
            code.Emit(OpCodes.Box, result);
        }

        code.Emit(OpCodes.Ret);
        return (Func<object?, object?[], object?>)wrapper.CreateDelegate(typeof(Func<object?, object?[], object?>));
    }
}

/// <summary>No fair value of a type was found in a few tries: no verdict on anything.</summary>
public sealed class UnmakeableException(string message) : Exception(message);
