/** The head of a bundle for packages in CommonJS. */
export declare const REQUIRE_FOR_COMMONJS: string;
