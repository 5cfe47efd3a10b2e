// The parser's package names its modules without an ending, which Node asks for.
export async function resolve(name, context, next) {
    for (const ending of ['', '.js', '/index.js']) {
        try {
            return await next(name + ending, context);
        } catch (error) {
            if (ending === '/index.js') {
                throw error;
            }
        }
    }
}
